// How often to speak with the customers of a class: as often as those with whom it goes best, and no more often than it helps.
// Of the bands with enough customers the share that bought afterwards is compared; of those that come within three points of the
// best, the one with the fewest contacts is taken. It is what was observed, not a proof.
import { type BandFigure, enough } from './contract.ts';

const nearlyAsGood = 0.03;
const year = 365;

export function recommend(
  bands: readonly BandFigure[],
): { days: number; band: number; sample: number } | null {
  const told = bands.filter(({ customers, contacts }) => customers >= enough && contacts > 0);
  // One band alone compares with nothing; those never spoken to may stand for the other.
  const compared = bands.filter(({ customers }) => customers >= enough);
  if (told.length === 0 || compared.length < 2) return null;
  const shareOf = ({ bought, customers }: BandFigure) => bought / customers;
  const best = Math.max(...compared.map(shareOf));
  const good = told
    .filter((band) => shareOf(band) >= best - nearlyAsGood)
    .sort((a, b) => a.contacts - b.contacts)[0];
  // Where those never spoken to buy as much, contacts are not what does it.
  if (!good) return null;
  return {
    days: Math.max(1, Math.round(year / good.contacts)),
    band: good.band,
    sample: compared.reduce((sum, { customers }) => sum + customers, 0),
  };
}
