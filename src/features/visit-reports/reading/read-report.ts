// What a report says that has a place elsewhere: an amount, when it will be decided, what comes next. Proposed, never taken
// over unasked; plain rules, the same for the same words. Both runtimes.
import { findDay } from '../../../fields/date/said-day.ts';
import { type Amount, readAmount } from './read-amount.ts';

export interface Reading {
  amount: Amount | null;
  /** The day on which it will be decided, `YYYY-MM-DD`. */
  decided: string | null;
  next: { subject: string; due: string | null } | null;
}

/** @param today `YYYY-MM-DD`, where the writer is */
export function readReport(text: string, today: string): Reading {
  const sentences = text
    .split(/(?<=[.!?;])\s+|\n+/)
    .map((sentence) => sentence.trim())
    .filter(Boolean);
  const deciding = sentences.find((sentence) => decision.test(sentence) && findDay(sentence, today));
  const doing = sentences.find((sentence) => marker.test(sentence) || begins.test(sentence));
  return {
    amount: readAmount(text),
    decided: (deciding && findDay(deciding, today)?.day) ?? null,
    next: doing ? nextIn(doing, today) : null,
  };
}

const decision =
  /(?<!\p{L})(?:d[ée]cision|d[ée]cider\p{L}*|tranche\p{L}*|sign(?:e|ent|er|era|eront|ature|ing|s)?|commander(?:a|ont|aient)|passera(?:ient)? commande|decision|decide[sd]?|order by)(?!\p{L})/iu;

const marker = /^(?:prochaine [ée]tape|suite|[àa] faire|ensuite|next steps?|to do|todo)\s*:?\s*(?=\S)/iu;

const opening =
  "(?:il faut|il faudra|je dois|on doit|nous devons|je vais|on va|penser [àa]|ne pas oublier de|pr[ée]voir de|(?:i|we)(?:'ll| will| must| need to| have to| should)|need to|remember to|please|[àa]|puis|then|et)\\s+";
const pronoun = "(?:lui|leur|les?|la|l[’']|me|the |them |him |her )?\\s*";
const verbs = [
  'envoyer',
  'renvoyer',
  'rappeler',
  'relancer',
  'appeler',
  'contacter',
  'pr[ée]parer',
  'chiffrer',
  'revoir',
  'fixer',
  'planifier',
  'pr[ée]voir',
  'transmettre',
  'livrer',
  'v[ée]rifier',
  'confirmer',
  'organiser',
  'rencontrer',
  'repasser',
  'retourner',
  'faire',
  'proposer',
  'pr[ée]senter',
  'demander',
  'mettre [àa] jour',
  'prendre',
  'send',
  'call(?: back)?',
  'ring',
  'follow up',
  'prepare',
  'quote',
  'visit',
  'meet',
  'schedule',
  'check',
  'confirm',
  'deliver',
  'e-?mail',
  'write',
  'book',
  'arrange',
  'present',
  'ask',
  'share',
  'go back',
].join('|');
const begins = new RegExp(`^(?:[-•☐*]\\s*)?(?:${opening})*${pronoun}(?:${verbs})(?!\\p{L})`, 'iu');
const polite = new RegExp(`^(?:[-•☐*]\\s*)?(?:${opening})*`, 'iu');
const longest = 120;

/** The sentence without its opening and without the words that say when. */
function nextIn(sentence: string, today: string): Reading['next'] {
  const found = findDay(sentence, today);
  const rest = found ? `${sentence.slice(0, found.from)} ${sentence.slice(found.to)}` : sentence;
  const bare = rest
    .replace(marker, '')
    .replace(polite, '')
    .replace(/\s+/g, ' ')
    .replace(/\s+([,.;:!?])/g, '$1')
    .replace(/[\s,.;:!?–-]+$/, '')
    .trim();
  if (bare.length < 3) return null;
  const subject = bare[0]!.toLocaleUpperCase() + bare.slice(1);
  return {
    subject: subject.length > longest ? `${subject.slice(0, longest - 1).trim()}…` : subject,
    due: found?.day ?? null,
  };
}
