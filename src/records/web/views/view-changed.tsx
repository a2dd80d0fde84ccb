// What one did to a view since it was opened: it stands in the address until it is saved or reset.
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useMessages } from '../../../platform/web/language.tsx';
import { useErrorText } from '../../../platform/web/ui/error-state.tsx';
import { recordKeys } from '../api/record.ts';
import { useCreateRecord, useUpdateRecord } from '../api/use-write.ts';
import { LaterViewDialog } from './later-view-dialog.ts';
import { viewMessages } from './messages.ts';
import type { View } from './use-views.ts';
import classes from './view-changed.module.css';
import { storedSettings, type ViewSettings } from './view-settings.ts';

type Props = {
  object: string;
  view: View;
  /** Where a new one stands: after the others. */
  position: number;
  settings: ViewSettings;
  onReset: () => void;
  /** The saved view is there: look at it. */
  onSaved: (id: string) => void;
};

export function ViewChanged({ object, view, position, settings, onReset, onSaved }: Props) {
  const m = useMessages(viewMessages);
  const errorText = useErrorText();
  const client = useQueryClient();
  const [naming, setNaming] = useState(false);
  const { mutateAsync: create } = useCreateRecord('view');
  const { mutateAsync: update, error, isPending } = useUpdateRecord('view');

  const save = async () => {
    await update({ id: view.id, values: { settings: storedSettings(settings) } });
    onReset();
  };
  const saveAs = async (values: { name: string; shared: boolean }) => {
    const made = await create({
      ...values,
      object,
      kind: 'table',
      position,
      settings: storedSettings(settings),
    });
    await client.invalidateQueries({ queryKey: recordKeys.pages('view') });
    onSaved(made.id);
  };

  return (
    <div className={classes.changed}>
      <span className={classes.words} role="status">
        {error ? errorText(error) : m.changed}
      </span>
      {view.saved?._can?.edit && (
        <button
          type="button"
          className={classes.action}
          disabled={isPending}
          onClick={() => void save().catch(() => {})}
        >
          {m.save}
        </button>
      )}
      <button type="button" className={classes.action} onClick={() => setNaming(true)}>
        {m.saveAs}
      </button>
      <button type="button" className={classes.action} onClick={onReset}>
        {m.reset}
      </button>
      {naming && (
        <LaterViewDialog
          title={m.newView}
          help={m.newViewHelp}
          initial={{ name: '', shared: false }}
          onClose={() => setNaming(false)}
          onSave={saveAs}
        />
      )}
    </div>
  );
}
