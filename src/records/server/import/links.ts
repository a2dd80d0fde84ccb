// The last pass: relations between records of the same file (the parent of a company), which can only be found once all
// rows are in, in whatever order they came.
import { objectOf } from '../../../model/schema.ts';
import type { Context } from '../../../model/server/context.ts';
import type { Write } from '../change.ts';
import { write } from '../write.ts';
import { rowsWithLinks, updateRows } from './import-store.ts';
import { type Plan, valueKey } from './plan.ts';
import type { Draft, Remark } from './read-row.ts';
import { directoryOf, type Made, type Memory, makeMissing, missingProblem } from './relations.ts';
import type { StoredRow, StoredRun } from './stored.ts';
import { addUp, count } from './tally.ts';

const rowsAtOnce = 1000;

/** One chunk of them; the run is done when there are none left. */
export async function linkChunk(
  ctx: Context,
  plan: Plan,
  run: StoredRun,
  memory: Memory,
  rehearse: boolean,
): Promise<StoredRun> {
  const rows = await rowsWithLinks(ctx, run, run.cursor, rowsAtOnce);
  if (rows.length === 0) return { ...run, state: 'done' };
  const now = { ...ctx, now: new Date() };
  const writes = new Map<string, Write & { kind: 'update' }>();
  const made: Made[] = [];
  const remarks: { row: StoredRow; remark: Remark }[] = [];
  for (const { field } of plan.fields) {
    if (field.to !== plan.object.name) continue;
    const concerned = rows.filter((row) => row.links?.[field.name] !== undefined);
    if (concerned.length === 0) continue;
    const names = [...new Set(concerned.map((row) => row.links![field.name]!))];
    // The records of this very import are there by now: what was remembered before is not to be trusted.
    if (!rehearse) memory.directories.clear();
    const directory = await directoryOf(now, field, memory);
    const answers = await directory.find(now, names, { byName: true, near: plan.options.near });
    const missing = names.filter(
      (name) => answers.get(name) === undefined && !(rehearse && memory.own.has(valueKey(name))),
    );
    if (missing.length && plan.options.create_missing.includes(field.name)) {
      if (rehearse) made.push(...missing.map((title) => ({ object: field.to!, title })));
      else
        for (const [name, found] of await makeMissing(now, field, missing, null, directory, memory, made))
          answers.set(name, { found });
    }
    for (const row of concerned) {
      const value = row.links![field.name]!;
      const answer = answers.get(value);
      if (answer && 'found' in answer) {
        if (!row.record_id || rehearse) continue;
        const update = writes.get(row.record_id) ?? { kind: 'update', id: row.record_id, values: {} };
        writes.set(row.record_id, {
          ...update,
          values: { ...update.values, [field.name]: { id: answer.found.id, object: field.to } },
        });
      } else if (
        !rehearse ||
        (!memory.own.has(valueKey(value)) && !plan.options.create_missing.includes(field.name))
      ) {
        const [problem] = missingProblem(now, field, value, answer).problems;
        remarks.push({ row, remark: { severity: 'note', field: field.name, value, problem: problem! } });
      }
    }
  }
  const updates = [...writes.values()];
  if (updates.length)
    await write(now, objectOf(ctx.schema, plan.object.name).name, updates, { refuse: 'rest', parsed: true });
  const next = addUp(run, { rows: [], drafts: [] as Draft[], made });
  for (const { row, remark } of remarks) {
    if (!row.problems && row.outcome !== 'refused') next.counts.noted++;
    const { severity, field, value, problem } = remark;
    row.problems = [
      ...(row.problems ?? []),
      { severity, code: problem.code, field, value, params: problem.params },
    ];
    count(next.reasons, remark, row.line);
  }
  await updateRows(ctx, run, rows);
  return { ...next, cursor: rows.at(-1)!.line };
}
