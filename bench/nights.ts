// How long the other work of the night takes: what the past of deals says of stages, the rhythm of customers, the weekly freeze of
// the forecast. In a process of its own, as a worker does it.
import type { App } from '../src/app/server/app.ts';
import { freeze } from '../src/features/forecast/server/freeze.ts';
import { learn as learnRhythm } from '../src/features/rhythm/server/learn.ts';
import { learn as learnStages } from '../src/features/sales/server/cycle/learn.ts';
import { measureProgramme } from './programme.ts';

export interface Night {
  name: string;
  seconds: number;
  /** The aim. */
  most?: number;
}

export async function measureNights(app: App, only?: 'programme'): Promise<Night[]> {
  const works = [
    ['what is learnt of stages and chances', learnStages],
    ['rhythm of customers, and what is bought together', learnRhythm],
    ['forecast frozen', freeze],
  ] as const;
  const nights: Night[] = [];
  for (const [name, work] of only ? [] : works) {
    const began = performance.now();
    await work(app.context('bench'));
    nights.push({ name, seconds: (performance.now() - began) / 1000 });
  }
  nights.push({ name: '200 measures of the programme', seconds: await measureProgramme(app), most: 60 });
  return nights;
}
