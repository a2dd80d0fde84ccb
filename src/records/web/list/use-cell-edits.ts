// Edits in the cells of a grid: which one is open, what was refused, what is in conflict, and the way back.
import { useRef, useState } from 'react';
import type { WebObject } from '../../../model/web/use-schema.tsx';
import { ApiError } from '../../../platform/web/api.ts';
import { useMessages } from '../../../platform/web/language.tsx';
import { useAnnounce } from '../../../platform/web/ui/announcer.tsx';
import { useErrorText } from '../../../platform/web/ui/error-state.tsx';
import { uiMessages } from '../../../platform/web/ui/messages.ts';
import { useShortcut } from '../../../platform/web/ui/shortcuts.tsx';
import { RecordConflict, same } from '../api/conflict.ts';
import { Left } from '../api/mending.tsx';
import type { ApiRecord } from '../api/record.ts';
import { useUndoOperation, useUpdateRecord } from '../api/use-write.ts';
import type { Column } from './columns.ts';
import type { EditState, Refusal } from './grid-actions.ts';
import { listMessages } from './messages.ts';

export function useCellEdits(object: WebObject, locked: boolean) {
  const m = useMessages(listMessages);
  const ui = useMessages(uiMessages);
  const announce = useAnnounce();
  const errorText = useErrorText();
  const undo = useUndoOperation();
  const { mutateAsync: update } = useUpdateRecord(object.name);
  const [edit, setEdit] = useState<EditState | null>(null);
  const [refusals, setRefusals] = useState<ReadonlyMap<string, Refusal>>(new Map());
  const [conflict, setConflict] = useState<RecordConflict | null>(null);
  const [done, setDone] = useState<readonly string[]>([]);
  const current = useRef<EditState | null>(null);
  const open = (next: EditState | null) => {
    current.current = next;
    setEdit(next);
  };
  const without = (id: string) => new Map([...refusals].filter(([key]) => key !== id));

  const begin = (record: ApiRecord, column: Column, from: { typed?: string; value?: unknown }): boolean => {
    if (locked || !column.editable || record._can?.edit === false) return false;
    if (refusals.get(record.id)?.field === column.name) setRefusals(without(record.id));
    open({ id: record.id, field: column.name, base: record, ...from });
    return true;
  };
  const save = async ({ id, field, base }: EditState, value: unknown) => {
    try {
      const { _operation } = await update({ id, values: { [field]: value }, base });
      setDone((before) => [...before, _operation]);
      announce(m.saved);
    } catch (error) {
      if (error instanceof Left) return;
      if (error instanceof RecordConflict) return setConflict(error);
      const own =
        error instanceof ApiError ? error.errors.find(({ path }) => path.startsWith(field)) : undefined;
      const words = own?.message ?? errorText(error);
      setRefusals((before) => new Map(before).set(id, { field, value, words }));
    }
  };
  const end = (finished: { value: unknown } | null) => {
    const ending = current.current;
    open(null);
    if (ending && finished && !same(finished.value, ending.base[ending.field]))
      void save(ending, finished.value);
  };
  useShortcut(
    'mod+z',
    m.undoEdit,
    () => {
      const last = done.at(-1);
      setDone(done.slice(0, -1));
      if (last) void undo(last).then(() => announce(ui.undone));
    },
    { enabled: done.length > 0 },
  );

  return {
    edit,
    refusals,
    conflict,
    begin,
    end,
    dismiss: (id: string) => setRefusals(without(id)),
    settle: () => setConflict(null),
  };
}
