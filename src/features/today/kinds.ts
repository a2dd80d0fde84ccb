// The kinds of suggestion: what each is called, how much it weighs, how long it takes, and for how long it rests once it was
// answered. What finds them is in `server/kinds`, one file each.
import type { Text } from '../../platform/lib/language.ts';

export const kindKeys = [
  'quote_opened',
  'renewal',
  'birthday',
  'old_deal',
  'idle_deal',
  'unseen',
  'never_offered',
] as const;
export type KindKey = (typeof kindKeys)[number];

export interface KindFacts {
  label: Text;
  /** From 0 to 80: before what is urgent or worth much is looked at. */
  weight: number;
  /** What it takes out of a day, in minutes. */
  minutes: number;
  /** Days for which the same one is not put again, after it was refused and after it was done or planned. */
  rest: { refused: number; settled: number };
  /** What "do" opens: a next step to write down, a call to log. */
  does: 'plan' | 'call';
}

export const kinds: Readonly<Record<KindKey, KindFacts>> = {
  quote_opened: {
    label: { fr: 'Devis ouvert sans réponse', en: 'Quote opened and not answered' },
    weight: 70,
    minutes: 10,
    rest: { refused: 14, settled: 7 },
    does: 'call',
  },
  renewal: {
    label: { fr: 'Échéance proche', en: 'Renewal near' },
    weight: 55,
    minutes: 15,
    rest: { refused: 60, settled: 30 },
    does: 'call',
  },
  old_deal: {
    label: { fr: 'Affaire qui traîne à son étape', en: 'Deal that lingers in its stage' },
    weight: 45,
    minutes: 10,
    rest: { refused: 30, settled: 7 },
    does: 'call',
  },
  idle_deal: {
    label: { fr: 'Affaire sans prochaine étape', en: 'Deal without a next step' },
    weight: 50,
    minutes: 10,
    rest: { refused: 30, settled: 1 },
    does: 'plan',
  },
  unseen: {
    label: { fr: 'Client pas vu depuis longtemps', en: 'Customer not seen for long' },
    weight: 40,
    minutes: 15,
    rest: { refused: 45, settled: 14 },
    does: 'call',
  },
  never_offered: {
    label: { fr: 'Produit jamais proposé', en: 'Product never offered' },
    weight: 30,
    minutes: 15,
    rest: { refused: 180, settled: 90 },
    does: 'call',
  },
  birthday: {
    label: { fr: 'Anniversaire', en: 'Birthday' },
    weight: 60,
    minutes: 5,
    // The key holds the year: whoever was greeted, or is not to be, is left alone for the rest of it.
    rest: { refused: 360, settled: 360 },
    does: 'call',
  },
};

/** Why a suggestion is refused: one click, with words if one likes. */
export const refusals = ['not_now', 'not_useful', 'already_done', 'not_wanted', 'other'] as const;
export type Refusal = (typeof refusals)[number];
