// The kinds of suggestion: what each is called, how much it weighs, how long it takes, and for how long it rests once it was
// answered. What finds them is in `server/kinds`, one file each.
import type { Text } from '../../platform/lib/language.ts';

export const kindKeys = ['idle_deal', 'birthday'] as const;
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
  idle_deal: {
    label: { fr: 'Affaire sans prochaine étape', en: 'Deal without a next step' },
    weight: 50,
    minutes: 10,
    rest: { refused: 30, settled: 1 },
    does: 'plan',
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
