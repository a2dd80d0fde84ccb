// A pass looks at some customers: counts what they did, asks the rules, moves those whose status is another one. The night's
// goes through all, since time passes for everybody; in between only those are looked at who did something.
import { sql } from 'kysely';
import { table } from '../../../model/server/compile.ts';
import type { Context } from '../../../model/server/context.ts';
import { write } from '../../../records/server/write.ts';
import { type CustomerObject, customerObjects, type Evidence, type StatusRule } from '../contract.ts';
import { readDue } from './due.ts';
import { keepFacts } from './facts.ts';
import { judge, type Verdict } from './judge.ts';
import { readSettings } from './settings.ts';
import { rulesCause } from './stays.ts';

const atOnce = 5000;

/** How many were moved. */
export async function lookAt(
  ctx: Context,
  object: CustomerObject,
  ids: readonly string[],
  rules: readonly StatusRule[] | null,
): Promise<number> {
  // By itself: who changes one of these meanwhile waits for this statement alone.
  await keepFacts(ctx, object, ids);
  if (!rules) return 0;
  const verdicts = await judge(ctx, object, rules, ids);
  if (verdicts.length) await move({ ...ctx, cause: rulesCause }, object, rules, verdicts);
  return verdicts.length;
}

/** Looks at all who wait, or as many as that. */
export async function followDue(ctx: Context, atMost = 100_000): Promise<number> {
  const rules = await rulesInForce(ctx);
  let looked = 0;
  while (looked < atMost) {
    const batch = await readDue(ctx, atOnce);
    if (!batch) break;
    for (const object of customerObjects) {
      await lookAt(ctx, object, batch.ids[object], rules);
      looked += batch.ids[object].length;
    }
    await batch.done();
  }
  return looked;
}

export interface Place {
  object: CustomerObject;
  after: string | null;
}

export const beginning: Place = { object: customerObjects[0], after: null };

/** Goes through customers from there on; where to go on, or null when all were looked at. */
export async function passOver(ctx: Context, from: Place, atMost = 100_000): Promise<Place | null> {
  const rules = await rulesInForce(ctx);
  let place: Place | null = from;
  for (let looked = 0; place && looked < atMost; ) {
    const ids = await idsAfter(ctx, place);
    await lookAt(ctx, place.object, ids, rules);
    looked += ids.length;
    place = ids.length === atOnce ? { ...place, after: ids.at(-1)! } : nextObject(place.object);
  }
  return place;
}

async function idsAfter(ctx: Context, { object, after }: Place): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from ${table(ctx.schema, object)} where ${after ? sql`id > ${after}::uuid and` : sql``} deleted_at is null
    order by id limit ${atOnce}`.execute(ctx.db);
  return rows.map(({ id }) => id);
}

function nextObject(object: CustomerObject): Place | null {
  const next = customerObjects[customerObjects.indexOf(object) + 1];
  return next ? { object: next, after: null } : null;
}

const rulesInForce = async (ctx: Context): Promise<readonly StatusRule[] | null> => {
  const { enabled, rules } = await readSettings(ctx);
  return enabled ? rules : null;
};

/** As any change is made, so that it has its history and can be undone; with what it went by. */
async function move(
  ctx: Context,
  object: CustomerObject,
  rules: readonly StatusRule[],
  verdicts: readonly Verdict[],
): Promise<void> {
  await ctx.tx(async (ctx) => {
    // Whom somebody changed this very moment waits for the next pass.
    const { written } = await write(
      ctx,
      object,
      verdicts.map(({ id, to, version }) => ({
        kind: 'update',
        id,
        values: { status: to, status_review_on: null },
        version,
      })),
      { trusted: true, refuse: 'rest' },
    );
    const evidence = verdicts
      .filter((_, index) => written[index])
      .map(
        ({
          id,
          rule,
          purchase_count,
          purchases_year,
          last_purchase_on,
          last_contact_at,
          subscribed_since,
        }) => ({
          id,
          evidence: {
            rule: rule === null ? null : rules[rule]!,
            facts: { purchase_count, purchases_year, last_purchase_on, last_contact_at, subscribed_since },
          } satisfies Evidence,
        }),
      );
    await sql`
      update ${sql.id(ctx.schema.workspace, 'status_stay')} as s set evidence = x.evidence
      from json_to_recordset(${JSON.stringify(evidence)}::json) as x(id uuid, evidence jsonb)
      where s.record_id = x.id and s.left_at is null`.execute(ctx.db);
  });
}
