// What the CRM sees coming by itself, each signal in a file of its own.
import type { Context } from '../../../../model/server/context.ts';
import { dayIn } from '../../../../platform/lib/day.ts';
import type { Signal } from '../contract.ts';
import { duplicatesRise } from './signals/duplicates-rise.ts';
import { exportsRise } from './signals/exports-rise.ts';
import type { Look } from './signals/look.ts';
import { rehearsalWaits } from './signals/rehearsal-waits.ts';
import { scopeGrows } from './signals/scope-grows.ts';
import { sponsorSilent } from './signals/sponsor-silent.ts';
import { teamSlows } from './signals/team-slows.ts';
import { trainingMissing } from './signals/training-missing.ts';

const looks: readonly Look[] = [
  sponsorSilent,
  teamSlows,
  scopeGrows,
  duplicatesRise,
  exportsRise,
  rehearsalWaits,
  trainingMissing,
];

/** All signals that stand at this moment. */
export async function lookForSignals(ctx: Context): Promise<Signal[]> {
  const today = dayIn(ctx.now, ctx.settings.timeZone);
  const found: Signal[] = [];
  for (const look of looks) found.push(...(await look(ctx, today)));
  return found;
}
