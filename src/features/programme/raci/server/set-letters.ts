// Cells of the matrix as somebody typed them: what a person has on a task from now on. One operation, undone as one.
import { sql } from 'kysely';
import { defineAction } from '../../../../model/server/action.ts';
import { table } from '../../../../model/server/compile.ts';
import type { Context } from '../../../../model/server/context.ts';
import { write } from '../../../../records/server/write.ts';
import { type Letter, type SetLetters, setLettersInput } from '../contract.ts';

export const setLettersAction = defineAction({
  name: 'raci.set',
  label: { fr: 'Remplir la matrice RACI', en: 'Fill the RACI matrix' },
  input: setLettersInput,
  run: setLetters,
});

/** With the writer's rights: what they may not write is refused by the records themselves. */
export function setLetters(ctx: Context, { cells }: SetLetters): Promise<{ operation: string }> {
  return ctx.tx(async (ctx) => {
    const there = await lettersOf(
      ctx,
      cells.map(({ task }) => task),
    );
    const off: { kind: 'delete'; id: string }[] = [];
    const on: Parameters<typeof write>[2][number][] = [];
    for (const { task, person, letters, comment } of cells) {
      const now = there.filter((one) => one.task === task && one.person === person);
      off.push(
        ...now
          .filter(({ letter }) => !letters.includes(letter))
          .map(({ id }) => ({ kind: 'delete' as const, id })),
      );
      const kept = now.filter(({ letter }) => letters.includes(letter));
      const said = comment === undefined ? (now.find((one) => one.comment)?.comment ?? null) : comment;
      for (const letter of letters) {
        const one = kept.find((of) => of.letter === letter);
        if (!one) on.push({ kind: 'create', values: { task, person, letter, comment: said } });
        else if (one.comment !== said) on.push({ kind: 'update', id: one.id, values: { comment: said } });
      }
    }
    // What goes, goes first: an A that moves from one to another is never two.
    if (off.length) await write(ctx, 'raci_assignment', off);
    if (on.length) await write(ctx, 'raci_assignment', on);
    return { operation: ctx.operation };
  });
}

interface There {
  id: string;
  task: string;
  person: string;
  letter: Letter;
  comment: string | null;
}

async function lettersOf(ctx: Context, tasks: readonly string[]): Promise<There[]> {
  const { rows } = await sql<There>`
    select id, task_id as task, person_id as person, letter, comment from ${table(ctx.schema, 'raci_assignment')}
    where task_id = any(${tasks}::uuid[]) and deleted_at is null`.execute(ctx.db);
  return rows;
}
