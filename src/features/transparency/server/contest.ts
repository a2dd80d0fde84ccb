// A measure is contested: whoever answers for the person is told, answers, and both keep what was said.
import { sql } from 'kysely';
import type { z } from 'zod';
import { table } from '../../../model/server/compile.ts';
import type { Context } from '../../../model/server/context.ts';
import { defineProblems, JalonError } from '../../../platform/lib/errors.ts';
import { newId } from '../../../platform/lib/ids.ts';
import type { answerInput, Contestation, contestInput } from '../contract.ts';
import { measures } from '../measures.ts';

const problems = defineProblems(
  {
    nobody_answers: {
      fr: 'Personne ne peut répondre à votre place : désignez un supérieur ou un autre administrateur.',
      en: 'Nobody but you could answer: name a manager or another administrator.',
    },
  },
  'conflict',
);
const missing = defineProblems(
  {
    contestation_missing: {
      fr: 'Cette contestation n’attend pas de réponse de votre part.',
      en: 'This contestation does not wait for your answer.',
    },
  },
  'not_found',
);

export const place = '/settings/visible';

/** One's manager, else the leader of one's team, else an administrator: whoever can sign in. */
export async function answerableFor(
  ctx: Context,
  person: string,
): Promise<{ id: string; name: string } | null> {
  const people = table(ctx.schema, 'user');
  const { rows } = await sql<{ id: string; name: string }>`
    select a.id, a.name from ${people} as me
      left join ${table(ctx.schema, 'team')} as t on t.id = me.team_id and t.deleted_at is null
      join ${people} as a on a.deleted_at is null and coalesce(a.active, true) and a.id <> me.id
      join ${table(ctx.schema, 'role')} as r on r.id = a.role_id and r.deleted_at is null
    where me.id = ${person}::uuid and (a.id = me.manager_id or a.id = t.manager_id or (r.permissions ->> 'administer')::boolean)
    order by a.id is distinct from me.manager_id, a.id is distinct from t.manager_id, a.name, a.id limit 1`.execute(
    ctx.db,
  );
  return rows[0] ?? null;
}

export async function contest(
  ctx: Context,
  { measure, words }: z.output<typeof contestInput>,
): Promise<{ id: string }> {
  const person = me(ctx);
  const to = await answerableFor(ctx, person);
  if (!to) throw problems.nobody_answers();
  const id = newId();
  await sql`
    insert into ${table(ctx.schema, 'contestation')} (id, person_id, measure, words, asked_at, to_id)
    values (${id}::uuid, ${person}::uuid, ${measure}, ${words}, ${ctx.now.toISOString()}::timestamptz, ${to.id}::uuid)`.execute(
    ctx.db,
  );
  const { fr, en } = measures[measure].label;
  await tell(ctx, to.id, `contested:${id}`, {
    fr: `${ctx.actor.name} conteste une mesure : ${fr.toLocaleLowerCase('fr')}`,
    en: `${ctx.actor.name} contests a measure: ${en.toLowerCase()}`,
  });
  return { id };
}

export async function answerContestation(
  ctx: Context,
  { id, answer }: z.output<typeof answerInput>,
): Promise<object> {
  const { rows } = await sql<{ person_id: string }>`
    update ${table(ctx.schema, 'contestation')} set answer = ${answer}, answered_at = ${ctx.now.toISOString()}::timestamptz
    where id = ${id}::uuid and to_id = ${me(ctx)}::uuid and answer is null returning person_id`.execute(
    ctx.db,
  );
  const [row] = rows;
  if (!row) throw missing.contestation_missing({}, 'id');
  await tell(ctx, row.person_id, `contest-answered:${id}`, {
    fr: `${ctx.actor.name} a répondu à votre contestation`,
    en: `${ctx.actor.name} answered what you contested`,
  });
  return {};
}

/** Those one asked and those one is to answer, the newest first. */
export async function readContestations(ctx: Context, person: string): Promise<Contestation[]> {
  const people = table(ctx.schema, 'user');
  const { rows } = await sql<
    Omit<Contestation, 'person' | 'to' | 'mine'> & {
      person_id: string;
      person_name: string;
      to_id: string;
      to_name: string;
    }
  >`
    select c.id, c.measure, c.words, c.asked_at, c.answer, c.answered_at, c.person_id, p.name as person_name, c.to_id, t.name as to_name
    from ${table(ctx.schema, 'contestation')} as c
      left join ${people} as p on p.id = c.person_id left join ${people} as t on t.id = c.to_id
    where c.person_id = ${person}::uuid or c.to_id = ${person}::uuid order by c.asked_at desc limit 100`.execute(
    ctx.db,
  );
  return rows.map(({ person_id, person_name, to_id, to_name, ...row }) => ({
    ...row,
    person: { id: person_id, name: person_name ?? '' },
    to: { id: to_id, name: to_name ?? '' },
    mine: person_id === person,
  }));
}

const tell = (ctx: Context, to: string, key: string, subject: { fr: string; en: string }) =>
  ctx.services.call(ctx, 'notification.send', {
    to: [to],
    kind: 'contested',
    subject,
    link: place,
    key,
    mail: true,
  });

export function me(ctx: Context): string {
  if (!ctx.actor.id) throw new JalonError('forbidden');
  return ctx.actor.id;
}
