// A signature that is asked of a place is asked of whoever has it today; the sponsor's of the CRM lead while there is no sponsor.
// It moves with the place, in history. What is signed stays as it was signed.
import { sql } from 'kysely';
import { z } from 'zod';
import { asProgram } from '../../../../model/server/as-program.ts';
import { table } from '../../../../model/server/compile.ts';
import type { Context, RecordChange, Rules } from '../../../../model/server/context.ts';
import { dayIn } from '../../../../platform/lib/day.ts';
import { defineJob, type JobDefinition } from '../../../../platform/server/jobs.ts';
import { write } from '../../../../records/server/write.ts';
import type { SignerPlace } from '../contract.ts';

type Asked = Partial<Record<SignerPlace, string>>;

const places = new Set<unknown>(['sponsor', 'crm_lead'] satisfies SignerPlace[]);

export const placeRules: Rules = {
  programme_member: [
    {
      async after(ctx, changes) {
        // Undone, what was moved with it goes back by itself.
        if (ctx.cause !== 'undo' && changes.some(concernsPlace)) await followPlaces(ctx);
      },
    },
  ],
  gate_criterion: [{ before: keepWithPlace }],
};

/** For those who begin or end on a day that comes. */
export const gateJobs: readonly JobDefinition<Context, never>[] = [
  defineJob<Context, object>({
    name: 'gate.follow_places',
    data: z.object({}),
    schedule: '10 4 * * *',
    run: (ctx) => ctx.tx(followPlaces),
  }),
];

const concernsPlace = ({ before, after }: RecordChange): boolean =>
  places.has(before?.function) || places.has(after.function);

async function followPlaces(ctx: Context): Promise<void> {
  const asked = await askedToday(ctx);
  const { rows } = await sql<{ id: string; place: SignerPlace; signer: string | null }>`
    select id, signer_place as place, signer_id as signer from ${table(ctx.schema, 'gate_criterion')}
    where signer_place is not null and signed_at is null and deleted_at is null limit 500`.execute(ctx.db);
  const moved = rows.flatMap(({ id, place, signer }) => {
    const person = asked[place];
    return person && person !== signer ? [{ kind: 'update' as const, id, values: { signer: person } }] : [];
  });
  if (moved.length) await write(asProgram(ctx), 'gate_criterion', moved, { trusted: true });
}

/** Asked of a place, the person follows; given to somebody else by hand, it is theirs and follows nobody. */
async function keepWithPlace(ctx: Context, changes: readonly RecordChange[]): Promise<void> {
  if (ctx.cause === 'undo' || !changes.some(({ after }) => after.signer_place)) return;
  const asked = await askedToday(ctx);
  for (const { before, after } of changes) {
    const person = asked[after.signer_place as SignerPlace];
    if (!after.signer_place || after.signed_at || !person) continue;
    if (before?.signer_place !== after.signer_place) after.signer = { id: person, object: 'user' };
    else if (idOf(after.signer) !== idOf(before?.signer) && idOf(after.signer) !== person)
      after.signer_place = null;
  }
}

const idOf = (value: unknown): string | undefined => (value as { id: string } | null | undefined)?.id;

async function askedToday(ctx: Context): Promise<Asked> {
  const today = dayIn(ctx.now, ctx.settings.timeZone);
  const { rows } = await sql<{ place: SignerPlace; person: string }>`
    select function as place, person_id as person from ${table(ctx.schema, 'programme_member')}
    where function in ('sponsor', 'crm_lead') and person_id is not null and deleted_at is null
      and coalesce(starts_on, ${today}::date) <= ${today}::date
      and coalesce(ends_on, ${today}::date) >= ${today}::date`.execute(ctx.db);
  const held: Asked = Object.fromEntries(rows.map(({ place, person }) => [place, person]));
  return { crm_lead: held.crm_lead, sponsor: held.sponsor ?? held.crm_lead };
}
