// When two names are the same name: without case, accents, punctuation and the legal form of a company, their words in any
// order, one keystroke wrong forgiven in a word that is long enough to be recognised.
import { fold } from '../platform/lib/fold.ts';

/** Folded, as they stand alone in a name. What is also a common word of names (`co`, `and`) is only dropped at the end. */
const legalForms = new Set(
  `sa sas sasu sarl eurl sci scop snc scea gaec earl selarl ei eirl gie sca scm asso association ste societe ets etablissements cie
   inc incorporated llc ltd limited plc corp corporation co company gmbh ag kg bv nv srl spa sprl bvba oy ab as aps`
    .split(/\s+/)
    .filter(Boolean),
);

/** The words that make the name: `SARL Dupont & Fils` is dupont, fils. All of them when nothing else would be left. */
export function nameWords(name: string): string[] {
  const spelled = fold(name)
    .replace(/\b(\p{L})\.(?=\p{L}\b)/gu, '$1')
    .replace(/'/g, ' ');
  const all = spelled.match(/[\p{L}\p{N}]+/gu) ?? [];
  const bare = all.filter((word) => !legalForms.has(word));
  return bare.length ? bare : all;
}

/** `same`: the same words. `similar`: one or two keystrokes apart in all. Null: another name. */
export function sameName(a: string, b: string): 'same' | 'similar' | null {
  const [x, y] = [nameWords(a).sort(), nameWords(b).sort()];
  if (x.length === 0 || y.length === 0) return null;
  if (x.join(' ') === y.join(' ') || x.join('') === y.join('')) return 'same';
  if (oneEditApart(nameWords(a).join(''), nameWords(b).join('')) && x.join('').length >= 6) return 'similar';
  if (x.length !== y.length) return null;
  const left = [...y];
  let edits = 0;
  for (const word of x) {
    const at = left.indexOf(word);
    const near = at >= 0 ? at : left.findIndex((other) => word.length >= 4 && oneEditApart(word, other));
    if (near < 0) return null;
    if (at < 0) edits += 1;
    left.splice(near, 1);
  }
  return edits <= 1 ? 'similar' : null;
}

/** One letter too many, too few, another, or two neighbours swapped. */
export function oneEditApart(a: string, b: string): boolean {
  if (a === b) return false;
  if (a.length > b.length) return oneEditApart(b, a);
  if (b.length - a.length > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  const [restA, restB] = [a.slice(start), b.slice(start)];
  if (a.length < b.length) return restA === restB.slice(1);
  if (restA.slice(1) === restB.slice(1)) return true;
  return restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2);
}
