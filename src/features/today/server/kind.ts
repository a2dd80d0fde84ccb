// A kind of suggestion finds its candidates in one statement, with the reader's rights in it. Those that the person answered a
// while ago are left out there and then. What is named as evidence is what the reader may see; what holds a suggestion back is
// looked for in all there is, since to offer a customer what a colleague has offered them makes fools of both.
import { type RawBuilder, sql } from 'kysely';
import { objectOf } from '../../../model/schema.ts';
import { compileCondition, table } from '../../../model/server/compile.ts';
import type { Context } from '../../../model/server/context.ts';
import { columnOf } from '../../../model/server/storage.ts';
import { readCondition } from '../../../records/server/read.ts';
import type { Fact, Named } from '../contract.ts';
import { type KindKey, kinds } from '../kinds.ts';
import type { Candidate } from '../ranking.ts';

export interface Found extends Candidate {
  about: Named;
  call: Named;
  facts: Fact[];
}

/** A person's day: calendar days are `YYYY-MM-DD` and of their time zone. */
export interface DayOf {
  person: string;
  today: string;
  /** The first moments of today and of tomorrow. */
  start: string;
  end: string;
}

export interface Kind {
  key: KindKey;
  /** Fields it speaks of; a reader from whom one of them is hidden does not get the kind. */
  reads: Readonly<Record<string, readonly string[]>>;
  find(ctx: Context, day: DayOf): Promise<Found[]>;
}

/** Of each kind: more would never come to the top. */
export const mostOfKind = 30;

export function maySee(ctx: Context, reads: Kind['reads']): boolean {
  return Object.entries(reads).every(([object, fields]) => {
    const hidden = ctx.actor.access.hidden(object);
    return ctx.actor.access.filter(object, 'read') !== false && fields.every((field) => !hidden.has(field));
  });
}

/** What of the object the reader may see, over the table of that alias. */
export const visible = (ctx: Context, object: string, alias = 't0'): RawBuilder<unknown> =>
  sql`${sql.ref(`${alias}.deleted_at`)} is null and ${compileCondition(ctx.schema, readCondition(ctx, object), alias)}`;

/** The title of what that field of the row leads to, as far as the reader may see the field and what it leads to. */
export function titleOf(ctx: Context, from: string, field: string, alias: string): RawBuilder<unknown> {
  const relation = objectOf(ctx.schema, from).fields.get(field)!;
  const { access } = ctx.actor;
  if (access.hidden(from).has(field) || access.filter(relation.to!, 'read') === false) return sql`null::text`;
  return sql`(select coalesce(t5.record_title, '') from ${table(ctx.schema, relation.to!)} as t5
    where t5.id = ${sql.ref(`${alias}.${columnOf(relation)}`)} and ${visible(ctx, relation.to!, 't5')})`;
}

/** Not answered of late: refused or settled within the days for which the kind rests. */
export function notResting(ctx: Context, day: DayOf, kind: KindKey, key: RawBuilder<unknown>) {
  const { refused, settled } = kinds[kind].rest;
  const since = (days: number) => new Date(ctx.now.getTime() - days * 86_400_000).toISOString();
  return sql`not exists (select 1 from ${table(ctx.schema, 'suggestion')} as s
    where s.person_id = ${day.person}::uuid and s.key = ${key} and s.answer is not null and s.answered_at >
      case s.answer when 'refused' then ${since(refused)}::timestamptz else ${since(settled)}::timestamptz end)`;
}

export const named = (object: string, id: string | null, title: string | null): Named | null =>
  id === null || title === null ? null : { object, id, title };
