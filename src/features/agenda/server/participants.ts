// Who takes part in an activity. Whoever may change the activity says who; each person answers for themselves.
import { sql } from 'kysely';
import { table } from '../../../model/server/compile.ts';
import type { Context } from '../../../model/server/context.ts';
import { formatsIn } from '../../../platform/lib/formats.ts';
import { newId } from '../../../platform/lib/ids.ts';
import type { Write } from '../../../records/server/change.ts';
import { readRecord, readRecords } from '../../../records/server/read.ts';
import { write } from '../../../records/server/write.ts';
import type { Participant } from '../contract.ts';
import { forbidden, missing } from './problems.ts';

interface Row {
  id: string;
  person_id: string | null;
  contact_id: string | null;
  answer: Participant['answer'];
}

/** Of an activity that one may read, or takes part in. A contact that is not one’s to see has no name. */
export async function readParticipants(ctx: Context, activity: string): Promise<Participant[]> {
  const rows = await rowsOf(ctx, activity);
  if (!rows.some(({ person_id }) => person_id === ctx.actor.id && ctx.actor.id !== null))
    await readRecord(ctx, 'activity', activity, ['id']);
  const [people, contacts] = [
    await names(
      ctx,
      'user',
      rows.flatMap(({ person_id }) => person_id ?? []),
    ),
    await names(
      ctx,
      'contact',
      rows.flatMap(({ contact_id }) => contact_id ?? []),
    ),
  ];
  return rows.map(({ person_id, contact_id, answer }) => ({
    person: person_id ? { id: person_id, name: people.get(person_id) ?? '' } : null,
    contact: contact_id ? { id: contact_id, name: contacts.get(contact_id) ?? '' } : null,
    answer,
  }));
}

export async function setParticipants(
  ctx: Context,
  activity: string,
  wanted: { people: readonly string[]; contacts: readonly string[] },
): Promise<Participant[]> {
  return ctx.tx(async (ctx) => {
    const record = await readRecord(ctx, 'activity', activity);
    if (!record._can?.edit) throw forbidden.activity_not_yours({}, 'activity');
    await lock(ctx, activity);
    const owner = (record.owner as { id: string } | null)?.id;
    const rows = await rowsOf(ctx, activity);
    const people = await known(ctx, 'user', wanted.people, 'people');
    const contacts = await known(ctx, 'contact', wanted.contacts, 'contacts');
    const added = [
      ...people
        .filter((id) => id !== owner && !rows.some((row) => row.person_id === id))
        .map((person) => ({ person })),
      ...contacts.filter((id) => !rows.some((row) => row.contact_id === id)).map((contact) => ({ contact })),
    ];
    const gone = rows.filter(
      ({ person_id, contact_id }) =>
        !people.some((id) => id === person_id) && !contacts.some((id) => id === contact_id),
    );
    const writes: Write[] = [
      ...added.map((values) => ({
        kind: 'create' as const,
        values: { activity, ...values, owner: owner ?? null },
      })),
      ...gone.map(({ id }) => ({ kind: 'delete' as const, id })),
    ];
    if (writes.length) await write(ctx, 'participant', writes, { trusted: true });
    const invited = added.flatMap((values) => ('person' in values ? values.person : []));
    await tell(
      ctx,
      invited.filter((id) => id !== ctx.actor.id),
      record,
    );
    return readParticipants(ctx, activity);
  });
}

export async function answerFor(
  ctx: Context,
  activity: string,
  answer: Exclude<Participant['answer'], 'invited'>,
): Promise<void> {
  await ctx.tx(async (ctx) => {
    const mine = (await rowsOf(ctx, activity)).find(({ person_id }) => person_id === ctx.actor.id);
    if (!ctx.actor.id || !mine) throw missing.not_invited({}, 'activity');
    if (mine.answer !== answer)
      await write(ctx, 'participant', [{ kind: 'update', id: mine.id, values: { answer } }], {
        trusted: true,
      });
  });
}

/** Two who change the guests of one activity do it one after the other. */
async function lock(ctx: Context, activity: string): Promise<void> {
  await sql`select 1 from ${table(ctx.schema, 'activity')} where id = ${activity}::uuid for update`.execute(
    ctx.db,
  );
}

async function rowsOf(ctx: Context, activity: string): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select id, person_id, contact_id, answer from ${table(ctx.schema, 'participant')}
    where activity_id = ${activity}::uuid and deleted_at is null order by created_at, id limit 200`.execute(
    ctx.db,
  );
  return rows;
}

async function names(ctx: Context, object: string, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const records = await readRecords(ctx, object, ids, ['id']);
  return new Map(records.map(({ id, record_title }) => [id, String(record_title ?? '')]));
}

async function known(ctx: Context, object: string, ids: readonly string[], path: string): Promise<string[]> {
  const unique = [...new Set(ids.map((id) => id.toLowerCase()))];
  const found = await names(ctx, object, unique);
  const lost = unique.find((id) => !found.has(id));
  if (lost) throw missing.guest_missing({ id: lost }, path);
  return unique;
}

async function tell(ctx: Context, to: readonly string[], record: Record<string, unknown>): Promise<void> {
  if (to.length === 0) return;
  const name = String(record.subject ?? record.record_title ?? '');
  const when = (language: 'fr' | 'en') =>
    record.starts_at
      ? ` · ${formatsIn(language === 'fr' ? 'fr-FR' : 'en-GB', ctx.settings.timeZone).full(String(record.starts_at))}`
      : '';
  await ctx.services.call(ctx, 'notification.send', {
    to,
    kind: 'invitation',
    subject: {
      fr: `${ctx.actor.name} vous invite : ${name}${when('fr')}`.slice(0, 300),
      en: `${ctx.actor.name} invites you: ${name}${when('en')}`.slice(0, 300),
    },
    link: `/agenda?entry=${record.id}${record.starts_at ? `&day=${String(record.starts_at).slice(0, 10)}` : ''}`,
    key: `invitation ${record.id} ${newId()}`,
  });
}
