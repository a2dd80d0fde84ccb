// Editing a record in place: which field is open, what is being saved, and what somebody else changed meanwhile.
import { createContext, type ReactNode, use, useCallback, useMemo, useState } from 'react';
import type { WebObject } from '../../../model/web/use-schema.tsx';
import type { SaveState } from '../../../platform/web/ui/autosave.ts';
import { RecordConflict } from '../api/conflict.ts';
import { Left } from '../api/mending.tsx';
import type { ApiRecord } from '../api/record.ts';
import { useUpdateRecord } from '../api/use-write.ts';
import { LaterConflictDialog } from '../conflict/later-conflict-dialog.ts';

export interface Editing {
  object: WebObject;
  record: ApiRecord;
  /** The field whose control is open. */
  open: string | null;
  edit: (field: string | null) => void;
  /** Shows the value at once; the refusal of it stands under the field. Answers whether it is saved. */
  save: (field: string, value: unknown) => Promise<boolean>;
  state: SaveState;
  /** What the server refused, by field, with what was typed. */
  refused: Readonly<Record<string, { error: unknown; value: unknown }>>;
  /** May be changed by this person, now. */
  may: boolean;
}

const EditingContext = createContext<Editing | null>(null);

export function EditingProvider({
  object,
  record,
  children,
}: {
  object: WebObject;
  record: ApiRecord;
  children: ReactNode;
}) {
  const { mutateAsync } = useUpdateRecord(object.name);
  const [open, setOpen] = useState<string | null>(null);
  const [state, setState] = useState<SaveState>('idle');
  const [refused, setRefused] = useState<Editing['refused']>({});
  const [conflict, setConflict] = useState<RecordConflict | null>(null);
  const may = record._can?.edit === true && !record.deleted_at;

  const save = useCallback(
    async (field: string, value: unknown) => {
      setState('saving');
      try {
        await mutateAsync({ id: record.id, values: { [field]: value }, base: record });
        setRefused(({ [field]: _, ...rest }) => rest);
        setState('saved');
        return true;
      } catch (error) {
        setState(error instanceof RecordConflict || error instanceof Left ? 'idle' : 'failed');
        if (error instanceof Left) return false;
        if (error instanceof RecordConflict) {
          setConflict(error);
          return false;
        }
        setRefused((before) => ({ ...before, [field]: { error, value } }));
        setOpen(field);
        return false;
      }
    },
    [mutateAsync, record],
  );
  const edit = useCallback((field: string | null) => {
    setOpen(field);
    // What was refused and is left is forgotten: the field shows again what it held.
    if (field === null) setRefused({});
  }, []);
  const editing = useMemo(
    () => ({ object, record, open, edit, save, state, refused, may }),
    [object, record, open, edit, save, state, refused, may],
  );
  return (
    <EditingContext value={editing}>
      {children}
      {conflict && <LaterConflictDialog conflict={conflict} onClose={() => setConflict(null)} />}
    </EditingContext>
  );
}

export function useEditing(): Editing {
  const editing = use(EditingContext);
  if (!editing) throw new Error('useEditing is used outside of EditingProvider');
  return editing;
}
