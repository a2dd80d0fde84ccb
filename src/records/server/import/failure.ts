// An import that cannot go on says why on itself and rests: a rehearsal at its mapping, a run where it had got to, from where
// it is resumed or undone. Nothing stands as running that nobody runs.
import type { Context } from '../../../model/server/context.ts';
import { errorCodes, type JalonError } from '../../../platform/lib/errors.ts';
import { importSteps } from '../../import-states.ts';
import { checkState, readImport, readRun, updateImport, updateRun } from './import-store.ts';
import { importJob } from './imports.ts';
import { refuseLimited } from './limited.ts';
import { importConflict, importFailures } from './messages.ts';

/** What cannot go on, and why. */
export async function failImport(
  ctx: Context,
  id: string,
  { code, problems: [problem] }: JalonError,
): Promise<void> {
  await ctx.tx(async (ctx) => {
    const run = await readRun(ctx, id, undefined, true);
    const { state } = await readImport(ctx, id, true);
    if (!['rehearsing', 'running', 'undoing'].includes(state)) return;
    if (run?.state === 'running')
      await updateRun(ctx, { ...run, state: 'failed', ended_at: new Date().toISOString() });
    const text = problem?.text ?? errorCodes[code].title;
    await updateImport(ctx, id, {
      state: state === 'rehearsing' ? 'ready' : 'failed',
      error: { text, params: { ...problem?.params } },
    });
  });
}

/** Its job has failed at every attempt, or taken its process down with it. */
export async function giveUpImport(ctx: Context, id: string, reason: string): Promise<void> {
  const { state } = await readImport(ctx, id);
  const what = state === 'rehearsing' ? 'rehearsal' : state === 'undoing' ? 'undo' : 'run';
  ctx.log.error({ import: id, reason }, 'import given up');
  await failImport(ctx, id, importFailures[`${what}_given_up`]({ reason: reason.slice(0, 300) || '–' }));
}

/** Goes on with a run that was stopped or has failed, after the last row that was done. */
export async function resumeImport(ctx: Context, id: string): Promise<void> {
  await ctx.tx(async (ctx) => {
    refuseLimited(ctx);
    const run = await readRun(ctx, id, undefined, true);
    const stored = await readImport(ctx, id, true);
    checkState(stored, importSteps.resume);
    if (run?.kind !== 'run' || run.state === 'done' || stored.undo)
      throw importConflict.undo_begun({}, 'state');
    await updateRun(ctx, { ...run, state: 'running', ended_at: null });
    await updateImport(ctx, id, { state: 'running', error: null });
    await ctx.services.enqueue(ctx, importJob, { import: id, person: ctx.actor.id }, { key: id });
  });
}
