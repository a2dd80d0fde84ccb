// The matrix as its reader may see it: every task that is not dropped, and everybody who has a place in the programme or a letter.

import { relationId } from '../../../../model/match.ts';
import { defineAction } from '../../../../model/server/action.ts';
import type { Context } from '../../../../model/server/context.ts';
import { dayIn } from '../../../../platform/lib/day.ts';
import { readPage, readRecords } from '../../../../records/server/read.ts';
import { type Assigned, type RaciMatrix, type RaciTask, raciInput } from '../contract.ts';

export const raciAction = defineAction({
  name: 'raci.read',
  label: { fr: 'La matrice RACI', en: 'The RACI matrix' },
  input: raciInput,
  run: readMatrix,
});

const mostTasks = 500;
const mostLetters = 1000;

export async function readMatrix(ctx: Context): Promise<RaciMatrix> {
  const tasks = (
    await readPage(ctx, 'programme_task', {
      filter: { field: 'status', op: 'not_in', value: ['dropped'] },
      fields: ['name', 'kind', 'phase', 'status', 'starts_on', 'ends_on'],
      sort: 'position,starts_on',
      limit: mostTasks,
    })
  ).records as never as RaciTask[];
  const letters = await readLetters(ctx);
  const today = dayIn(ctx.now, ctx.settings.timeZone);
  const { records: members } = await readPage(ctx, 'programme_member', {
    filter: {
      and: [
        { field: 'person', op: 'not_empty' },
        {
          or: [
            { field: 'ends_on', op: 'empty' },
            { field: 'ends_on', op: 'gte', value: today },
          ],
        },
      ],
    },
    fields: ['person'],
    sort: 'level,created_at',
    limit: 200,
  });
  const ids = new Set([
    ...members.flatMap(({ person }) => relationId(person) ?? []),
    ...letters.map(({ person }) => person),
  ]);
  const people = await readRecords(ctx, 'user', [...ids], ['name', 'active']);
  return {
    tasks: tasks.map(({ id, name, kind, phase, status, starts_on, ends_on }) => ({
      id,
      name,
      kind,
      phase,
      status,
      starts_on,
      ends_on,
    })),
    people: people.map(({ id, name, active }) => ({ id, name: String(name), gone: active === false })),
    letters,
  };
}

async function readLetters(ctx: Context): Promise<Assigned[]> {
  const all: Assigned[] = [];
  let cursor: string | undefined;
  do {
    const page = await readPage(ctx, 'raci_assignment', {
      fields: ['task', 'person', 'letter', 'comment'],
      sort: 'created_at',
      limit: mostLetters,
      cursor,
    });
    for (const { id, task, person, letter, comment } of page.records) {
      const [of, who] = [relationId(task), relationId(person)];
      if (of && who)
        all.push({
          id,
          task: of,
          person: who,
          letter: letter as Assigned['letter'],
          comment: comment as string | null,
        });
    }
    cursor = page.next_cursor ?? undefined;
  } while (cursor && all.length < 5 * mostLetters);
  return all;
}
