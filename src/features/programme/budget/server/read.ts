// The budget, read with the reader's rights: who may not see the lines is refused.

import { sql } from 'kysely';
import { z } from 'zod';
import { digitsOf } from '../../../../fields/money/currencies.ts';
import { defineAction } from '../../../../model/server/action.ts';
import { table } from '../../../../model/server/compile.ts';
import type { Context } from '../../../../model/server/context.ts';
import { dayIn } from '../../../../platform/lib/day.ts';
import { multiplyDecimals, roundDecimal } from '../../../../platform/lib/decimal.ts';
import { JalonError } from '../../../../platform/lib/errors.ts';
import { readPage } from '../../../../records/server/read.ts';
import type { ApiRecord } from '../../../../records/server/select.ts';
import type { MoneyValue } from '../../goals/money.ts';
import { type ProgrammeRow, readProgramme } from '../../goals/server/programme.ts';
import type { Budget, BudgetKind, Line, Recurrence } from '../contract.ts';
import { checkOf, type Frame, horizonOf, reckonLine, reserveOf, sumsOf } from '../reckon.ts';
import { readAccounts } from './accounts.ts';
import { readApproval } from './approval.ts';

export const budgetAction = defineAction({
  name: 'programme.budget',
  label: { fr: 'Le budget du projet CRM', en: 'The budget of the CRM programme' },
  input: z.strictObject({}),
  run: readBudget,
});

export async function readBudget(ctx: Context): Promise<Budget> {
  const { access } = ctx.actor;
  const programme = await readProgramme(ctx);
  if (access.filter('budget_line', 'read') === false || !programme) throw new JalonError('forbidden');
  const { currency } = ctx.settings;
  const digits = digitsOf(currency);
  const { own, left_out } = await readLines(ctx);
  const accounts = await readAccounts(ctx);
  const frame = frameOf(ctx, programme, accounts.real, digits);
  const lines = own.map((line) => reckonLine(line, frame));
  const hours = await readHours(ctx);
  const total = hours.reduce((sum, one) => sum + one.hours, 0);
  const rate = rateOf(programme, currency);
  const cost = rate === null ? null : roundDecimal(multiplyDecimals(String(total), rate), digits);
  const sums = sumsOf(lines, cost ?? '0', digits);
  const percent = programme.reserve_percent ?? 10;
  return {
    currency,
    lines,
    hours: { hours: total, cost },
    sums,
    reserve: reserveOf(lines, sums.planned, percent, digits),
    check: checkOf(lines, digits),
    accounts,
    horizon: frame.horizon,
    approval: await readApproval(ctx, programme),
    left_out,
    programme: { id: programme.id, hourly_rate: rate, reserve_percent: percent },
    may: {
      edit: access.filter('budget_line', 'edit') !== false,
      create: access.filter('budget_line', 'create') !== false,
      approve: access.filter('decision', 'create') !== false,
      settings: access.filter('programme', 'edit') !== false,
    },
  };
}

/** Before go-live nobody uses it yet: what was planned holds. */
export function frameOf(ctx: Context, programme: ProgrammeRow, users: number, digits: number): Frame {
  const live = programme.go_live_on !== null && programme.go_live_on <= dayIn(ctx.now, ctx.settings.timeZone);
  return {
    starts_on: programme.starts_on,
    horizon: horizonOf(programme.starts_on, programme.go_live_on),
    digits,
    users: live && users > 0 ? users : null,
  };
}

export const rateOf = ({ hourly_rate }: ProgrammeRow, currency: string): string | null =>
  hourly_rate && hourly_rate.currency === currency ? hourly_rate.amount : null;

export async function readLines(ctx: Context): Promise<{ own: Line[]; left_out: number }> {
  const { records } = await readPage(ctx, 'budget_line', { sort: 'position,created_at', limit: 500 });
  const { currency } = ctx.settings;
  const foreign = (record: ApiRecord) =>
    ['unit_cost', 'committed', 'spent', 'could_reach'].some((name) => {
      const money = record[name] as MoneyValue | null | undefined;
      return money && money.currency !== currency;
    });
  const own = records.filter((record) => !foreign(record));
  return { own: own.map(lineOf), left_out: records.length - own.length };
}

const amountOf = (value: unknown): string | null => (value as MoneyValue | null | undefined)?.amount ?? null;
const textOf = (value: unknown): string | null => (value == null ? null : String(value));

const lineOf = (record: ApiRecord): Line => ({
  id: record.id,
  version: record.version,
  name: String(record.name),
  kind: record.kind as BudgetKind,
  recurrence: record.recurrence as Recurrence,
  starts_on: textOf(record.starts_on),
  ends_on: textOf(record.ends_on),
  quantity: textOf(record.quantity),
  unit_cost: amountOf(record.unit_cost),
  by_user: record.by_user === true,
  committed: amountOf(record.committed),
  spent: amountOf(record.spent),
  could_reach: amountOf(record.could_reach),
});

/** By month, of everybody together: a cost, not a record of anybody's work. */
export async function readHours(ctx: Context): Promise<{ month: string; hours: number }[]> {
  const { rows } = await sql<{ month: string; hours: string }>`
    select date_trunc('month', day)::date::text as month, sum(hours) as hours
    from ${table(ctx.schema, 'time_spent')} where deleted_at is null and day is not null and hours is not null
    group by 1 order by 1`.execute(ctx.db);
  return rows.map(({ month, hours }) => ({ month, hours: Number(hours) }));
}
