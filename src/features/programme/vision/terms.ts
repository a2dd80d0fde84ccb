// Words that come back in several answers, found in the answers alone: proposals for themes. Folded, a plural counts with its
// singular, and the little words of both languages are left out.
import { fold } from '../../../platform/lib/fold.ts';

export interface Term {
  /** As it was written most often. */
  term: string;
  /** The answers that hold it, each once. */
  answers: readonly string[];
}

const mostTerms = 12;

/** In at least two answers, the most frequent first. */
export function frequentTerms(answers: readonly { id: string; words: string | null }[]): Term[] {
  const found = new Map<string, { answers: Set<string>; spellings: string[] }>();
  for (const { id, words } of answers)
    for (const spelling of (words ?? '').toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []) {
      const stem = stemOf(spelling);
      if (littleWords.has(fold(spelling)) || littleWords.has(stem)) continue;
      const held = found.get(stem) ?? { answers: new Set(), spellings: [] };
      held.answers.add(id);
      held.spellings.push(spelling);
      found.set(stem, held);
    }
  return [...found.values()]
    .filter(({ answers }) => answers.size > 1)
    .map(({ answers, spellings }) => ({ term: mostFrequent(spellings), answers: [...answers] }))
    .sort((a, b) => b.answers.length - a.answers.length || a.term.localeCompare(b.term))
    .slice(0, mostTerms);
}

const stemOf = (word: string): string => fold(word).replace(/(?<=.{3})[sx]$/, '');

function mostFrequent(spellings: readonly string[]): string {
  const groups = [...Map.groupBy(spellings, (one) => one)];
  return groups.sort(([a, some], [b, others]) => others.length - some.length || a.length - b.length)[0]![0];
}

const littleWords = new Set(
  `a ai aie ainsi alors apres assez au aucun aussi autre avant avec avoir avons beaucoup bien car ce ceci cela celle celui cent ces
  cet cette ceux chacun chaque chez comme comment contre dans de deja depuis des deux devoir devrait dit doit doivent donc dont du elle
  elles en encore entre est et etait etc ete etes etre eu eux faire fait faut fois font generalement ici il ils je jusque la
  laquelle le lequel les leur leurs lors lui ma mais me meme mes mieux moi moins mon ne nos notre nous on ont ou par parce pas
  pendant peu peut peuvent plus plusieurs plutot pour pourquoi pouvoir quand que quel quelle quelque quelques qui quoi rien sa
  sans se sera seront ses seulement si soi soient soit son sont sous souvent sur ta tant te tel telle tes toi ton toujours tous
  tout toute toutes tres trop tu un une va vers veut voir vont vos votre vous aux avoir ayant jour jours
  about above after again all also always and any are because been before being below between both but can cannot could did does
  doing down during each even every few for from further get gets had has have having her here hers him his how into its itself
  just less like made make many may might more most much must need needs never new not now off often one only other our ours out
  over own same shall she should some still such than that the their theirs them then there these they this those through too two
  under until upon use used using very want was way well were what when where which while who whom why will with within without
  would you your yours`.split(/\s+/),
);
