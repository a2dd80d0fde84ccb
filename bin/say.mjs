const locale = process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '';
const language = locale.toLowerCase().startsWith('fr') ? 'fr' : 'en';

/** A text in the language of the terminal. French takes its narrow no-break spaces here. */
export function say(text) {
  return language === 'fr' ? text.fr.replace(/ (?=[;:!?»])/g, '\u202f').replaceAll('« ', '«\u202f') : text.en;
}

/** A step that takes a while, on standard error: standard output belongs to the command. */
export function announce(text) {
  console.error(`· ${say(text)}`);
}

/** Something a person can put right: shown as its sentence alone. */
export class Refusal extends Error {
  constructor(text) {
    super(say(text));
  }
}
