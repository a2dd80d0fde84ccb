import { sql } from 'kysely';
import { z } from 'zod';
import { type AnyAction, defineAction } from '../../../model/server/action.ts';
import { table } from '../../../model/server/compile.ts';
import type { Context } from '../../../model/server/context.ts';
import { answerInput, contestInput, type Visibility } from '../contract.ts';
import { answerableFor, answerContestation, contest, me, readContestations } from './contest.ts';
import { readColleagues, watchersOf } from './watchers.ts';

export const transparencyActions: readonly AnyAction[] = [
  defineAction({
    name: 'transparency.read',
    label: { fr: 'Ce que les autres voient de moi', en: 'What others see of me' },
    input: z.strictObject({}),
    run: readVisibility,
  }),
  defineAction({
    name: 'transparency.contest',
    label: { fr: 'Contester une mesure', en: 'Contest a measure' },
    input: contestInput,
    run: (ctx, input) => ctx.tx((ctx) => contest(ctx, input)),
  }),
  defineAction({
    name: 'transparency.answer',
    label: { fr: 'Répondre à une contestation', en: 'Answer what is contested' },
    input: answerInput,
    run: (ctx, input) => ctx.tx((ctx) => answerContestation(ctx, input)),
  }),
];

/** What people work with; the rest is settings, which are nobody's. */
const objects = ['deal', 'lead', 'activity', 'quote', 'company', 'contact', 'forecast_call', 'notification'];

export async function readVisibility(ctx: Context): Promise<Visibility> {
  const person = me(ctx);
  const colleagues = await readColleagues(ctx, person);
  const { rows: leaders } = await sql<{ id: string; name: string }>`
    select l.id, l.name from ${table(ctx.schema, 'user')} as u
      left join ${table(ctx.schema, 'team')} as t on t.id = u.team_id and t.deleted_at is null
      join ${table(ctx.schema, 'user')} as l on (l.id = u.manager_id or l.id = t.manager_id) and l.id <> u.id and l.deleted_at is null
    where u.id = ${person}::uuid order by l.name`.execute(ctx.db);
  return {
    objects: objects
      .filter((object) => ctx.schema.objects.has(object))
      .map((object) => ({ object, watchers: watchersOf(ctx, object, person, colleagues) })),
    leaders,
    administrators: colleagues
      .filter(({ permissions }) => permissions.administer)
      .map(({ id, name }) => ({ id, name })),
    answerable: await answerableFor(ctx, person),
    contestations: await readContestations(ctx, person),
  };
}
