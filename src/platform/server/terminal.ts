// What Jalon says in a terminal, before anybody has signed in and chosen a language: French when the system speaks French, else English.
import { type Text, textIn } from '../lib/language.ts';

export function inTerminalLanguage(text: Text): string {
  const locale = process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '';
  return textIn(text, locale.toLowerCase().startsWith('fr') ? 'fr' : 'en');
}

/** A reason not to start that a person can act upon: shown as its sentence alone, without a stack. */
export class StartupError extends Error {
  readonly text: Text;

  constructor(text: Text, options?: ErrorOptions) {
    super(inTerminalLanguage(text), options);
    this.name = 'StartupError';
    this.text = text;
  }
}
