// A coherent year of the firm up to today: leads come in with the seasons, are answered (faster and faster), become
// customers and deals or do not; deals go through their stages with calls, visits and notes; what is open today has, mostly,
// a next step. The story is told first, then written (../write-story.ts).
import { days, hours, isWeekend, season } from '../calendar.ts';
import type { Chance } from '../chance.ts';
import { tellEarlierCustomers } from './earlier-customers.ts';
import { receiveLead, receiveUnanswered } from './leads.ts';
import { tellOfManager } from './manager.ts';
import { createTeller, type Stage, type Step } from './teller.ts';

const yearDays = 365;

export function tellYear(chance: Chance, now: Date, stage: Stage): Step[] {
  const teller = createTeller(chance, now, stage);
  const beginning = new Date(now.getTime() - days(yearDays));
  tellEarlierCustomers(teller, beginning);
  for (let day = 0; day < yearDays; day++) {
    const at = new Date(beginning.getTime() + days(day));
    const expected = 1.35 * season(at) * (1 + (0.35 * day) / yearDays) * (isWeekend(at) ? 0.35 : 1);
    const leads = Math.floor(expected) + (chance.happens(expected % 1) ? 1 : 0);
    for (let i = 0; i < leads; i++)
      receiveLead(
        teller,
        new Date(
          at.getTime() - (at.getTime() % days(1)) + hours(7) + Math.floor(chance.next() * 14 * 60) * 60_000,
        ),
        day / yearDays,
      );
  }
  tellOfManager(teller);
  // Today, before anybody has answered.
  for (const ago of [1.2, 3.5, 20, 26]) receiveUnanswered(teller, new Date(now.getTime() - hours(ago)));
  return teller.steps.filter(({ at }) => teller.past(at)).sort((a, b) => a.at.getTime() - b.at.getTime());
}
