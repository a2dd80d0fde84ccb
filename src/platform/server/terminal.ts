// What Jalon says in a terminal, before anybody has signed in and chosen a language: French when the system speaks French, else English.

export type TerminalText = { fr: string; en: string };

export function inTerminalLanguage(text: TerminalText): string {
  const locale = process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '';
  return locale.toLowerCase().startsWith('fr') ? text.fr : text.en;
}

/** A reason not to start that a person can act upon: shown as its sentence alone, without a stack. */
export class StartupError extends Error {
  readonly text: TerminalText;

  constructor(text: TerminalText, options?: ErrorOptions) {
    super(inTerminalLanguage(text), options);
    this.name = 'StartupError';
    this.text = text;
  }
}
