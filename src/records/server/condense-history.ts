// History as people tell it: what one person changed of a record within ten minutes is one thing that happened. Creations,
// deletions and restorations stand by themselves.

import { same } from './change.ts';
import type { HistoryEntry } from './history.ts';

export interface CondensedChange {
  /** The change that ended it. */
  seq: number;
  at: string;
  actor: HistoryEntry['actor'];
  /** `create`, `update`, `delete`, `restore`. */
  change: string;
  cause: string;
  /** From first to last, the fields that matter first; empty but for updates. */
  changes: HistoryEntry['changes'];
}

const tenMinutes = 10 * 60_000;

/**
 * @param entries newest first
 * @returns newest first; `seq` is that of the oldest change within, where the next page begins
 */
export function condenseHistory(
  entries: readonly HistoryEntry[],
  order: readonly string[],
): { change: CondensedChange; seq: number }[] {
  const groups: HistoryEntry[][] = [];
  for (const entry of entries) {
    const group = groups.at(-1);
    if (group && belongs(group, entry)) group.push(entry);
    else groups.push([entry]);
  }
  return groups.flatMap((group) => {
    const changes = group[0]!.kind === 'update' ? netChanges(group, order) : [];
    // Changed and changed back: nothing happened.
    if (group[0]!.kind === 'update' && changes.length === 0) return [];
    const { seq, at, actor, kind, cause } = group[0]!;
    return [{ change: { seq, at, actor, change: kind, cause, changes }, seq: group.at(-1)!.seq }];
  });
}

function belongs(group: readonly HistoryEntry[], entry: HistoryEntry): boolean {
  const [newest] = group;
  return (
    newest!.kind === 'update' &&
    entry.kind === 'update' &&
    newest!.actor?.id === entry.actor?.id &&
    newest!.cause === entry.cause &&
    Date.parse(newest!.at) - Date.parse(entry.at) <= tenMinutes
  );
}

function netChanges(group: readonly HistoryEntry[], order: readonly string[]): HistoryEntry['changes'] {
  const net = new Map<string, { before: unknown; after: unknown }>();
  for (const { changes } of group) {
    for (const { field, before, after } of changes) {
      net.set(field, { before, after: net.has(field) ? net.get(field)!.after : after });
    }
  }
  return [...net]
    .filter(([, { before, after }]) => !same(before, after))
    .map(([field, values]) => ({ field, ...values }))
    .sort((a, b) => order.indexOf(a.field) - order.indexOf(b.field));
}
