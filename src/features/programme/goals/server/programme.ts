import type { Context } from '../../../../model/server/context.ts';
import { readPage } from '../../../../records/server/read.ts';

export interface ProgrammeRow {
  id: string;
  version: number;
  shape: string;
  starts_on: string;
  go_live_on: string | null;
  /** Absent for those who may not see it. */
  hourly_rate?: { amount: string; currency: string } | null;
  reserve_percent?: number | null;
  budget_approved_on?: string | null;
  budget_approved?: { amount: string; currency: string } | null;
  reserve_approved?: { amount: string; currency: string } | null;
}

/** The one there is, as far as the reader sees it. */
export async function readProgramme(ctx: Context): Promise<ProgrammeRow | null> {
  if (ctx.actor.access.filter('programme', 'read') === false) return null;
  const { records } = await readPage(ctx, 'programme', { limit: 1 });
  return (records[0] as never as ProgrammeRow | undefined) ?? null;
}
