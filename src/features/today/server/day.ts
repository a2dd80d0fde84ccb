// A person's day in a bounded number of statements: what is promised, then what is suggested, as far as the day holds it.

import { periodBounds } from '../../../model/period.ts';
import type { Context } from '../../../model/server/context.ts';
import { dayIn } from '../../../platform/lib/day.ts';
import { JalonError } from '../../../platform/lib/errors.ts';
import type { Day, Suggestion } from '../contract.ts';
import { fitIntoDay, rank } from '../ranking.ts';
import { answersByKind, noteShown } from './answers.ts';
import { type DayOf, type Found, type Kind, maySee } from './kind.ts';
import { birthday } from './kinds/birthday.ts';
import { idleDeal } from './kinds/idle-deal.ts';
import { neverOffered } from './kinds/never-offered.ts';
import { oldDeal } from './kinds/old-deal.ts';
import { quoteOpened } from './kinds/quote-opened.ts';
import { renewal } from './kinds/renewal.ts';
import { unseen } from './kinds/unseen.ts';
import { calendarOfActor } from './own-calendar.ts';
import { readActivities, readLeads } from './promised.ts';
import { minutesLeft } from './time-left.ts';

const allKinds: readonly Kind[] = [quoteOpened, renewal, birthday, oldDeal, idleDeal, unseen, neverOffered];

/** `all`: also what the day has no time for. */
export async function readDay(ctx: Context, { all }: { all: boolean }): Promise<Day> {
  const day = dayOfActor(ctx);
  const { late, due } = await readActivities(ctx, day);
  const leads = await readLeads(ctx, day);
  const found: Found[] = [];
  for (const kind of allKinds) if (maySee(ctx, kind.reads)) found.push(...(await kind.find(ctx, day)));
  const ranked = rank(found, await answersByKind(ctx, day.person));
  const calendar = await calendarOfActor(ctx, day);
  const promised = [...late.records, ...due.records];
  const minutes = minutesLeft(calendar, ctx.now, new Date(day.end), promised, leads.total);
  const { held, beyond } = fitIntoDay(ranked, minutes);
  const suggestions = (all ? [...held, ...beyond] : held).map(present);
  await noteShown(ctx, day, suggestions);
  return { late, due, leads, suggestions, beyond: all ? 0 : beyond.length, minutes };
}

export function dayOfActor(ctx: Context): DayOf {
  if (!ctx.actor.id) throw new JalonError('forbidden');
  const [start, end] = periodBounds('today', ctx.now, ctx.actor.timeZone);
  return {
    person: ctx.actor.id,
    today: dayIn(ctx.now, ctx.actor.timeZone),
    start: start.toISOString(),
    end: end.toISOString(),
  };
}

const present = ({
  key,
  kind,
  about,
  call,
  facts,
  score,
  because,
}: Found & Pick<Suggestion, 'score' | 'because'>) => ({
  key,
  kind,
  about,
  call,
  facts,
  score,
  because,
});
