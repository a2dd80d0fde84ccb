// The rules of an object, asked before its records are stored.
import type { Context, Rule } from '../../model/server/context.ts';
import { JalonError } from '../../platform/lib/errors.ts';
import type { Change } from './change.ts';
import type { WriteOptions, WriteResult } from './write.ts';

interface Ruled {
  ctx: Context;
  options: Pick<WriteOptions, 'refuse'>;
  refused: WriteResult['refused'];
}

// A rule speaks of a record by its path, so that the refusal finds its way back to it. It may have stopped at the first that
// is wrong, so it looks at the rest again.
export async function runRule(session: Ruled, rule: Rule, changes: Change[]): Promise<Change[]> {
  let left = changes;
  while (left.length) {
    try {
      await rule.before?.(session.ctx, left);
      return left;
    } catch (error) {
      if (!(error instanceof JalonError) || session.options.refuse !== 'rest') throw error;
      const before = left.length;
      const byPath = new Map(left.map((change) => [change.path, change]));
      for (const problem of error.problems) {
        const at = byPath.get('') ?? spokenOf(byPath, problem.path);
        if (at) session.refused.push({ index: at.index, code: error.code, problems: [problem] });
      }
      left = dropRefused(session, left);
      if (left.length === before) throw error;
    }
  }
  return left;
}

/** The record that holds what the path leads to. */
function spokenOf(byPath: ReadonlyMap<string, Change>, path: string): Change | undefined {
  const found = byPath.get(path);
  const end = path.lastIndexOf('.');
  return found || end < 0 ? found : spokenOf(byPath, path.slice(0, end));
}

export function dropRefused({ refused: all }: Pick<Ruled, 'refused'>, changes: readonly Change[]): Change[] {
  const refused = new Set(all.map(({ index }) => index));
  return changes.filter(({ index }) => !refused.has(index));
}
