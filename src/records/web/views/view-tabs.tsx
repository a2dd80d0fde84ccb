// The views in the header: links that one can open elsewhere, send, and leave with the back button.
import { Menu } from '@mantine/core';
import { IconChevronDown, IconPencil, IconTrash, IconUsers, IconUsersMinus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useMessages } from '../../../platform/web/language.tsx';
import { useUndo } from '../../../platform/web/ui/undo.tsx';
import { useBin, useUndoOperation, useUpdateRecord } from '../api/use-write.ts';
import { LaterViewDialog } from './later-view-dialog.ts';
import { viewMessages } from './messages.ts';
import type { View } from './use-views.ts';
import classes from './view-tabs.module.css';

type Props = {
  views: readonly View[];
  current: View;
  /** The address of a view: its parameters, without changes upon it. */
  searchOf: (view: View) => Record<string, unknown>;
  onLeave: () => void;
};

export function ViewTabs({ views, current, searchOf, onLeave }: Props) {
  const m = useMessages(viewMessages);
  const shown = views.filter((view) => !view.deleted || view === current);
  return (
    <nav aria-label={m.views} className={classes.tabs}>
      {shown.map((view) => (
        <span key={view.id} className={classes.item} data-current={view === current || undefined}>
          <Link
            to="."
            search={searchOf(view) as never}
            className={classes.tab}
            activeProps={{ 'aria-current': undefined }}
            aria-current={view === current ? 'page' : undefined}
          >
            {view.name}
            {view.shared && <IconUsers size={14} role="img" aria-label={m.sharedView} />}
          </Link>
          {view === current && view.saved?._can?.edit && <ViewMenu view={view} onLeave={onLeave} />}
        </span>
      ))}
    </nav>
  );
}

function ViewMenu({ view, onLeave }: { view: View; onLeave: () => void }) {
  const m = useMessages(viewMessages);
  const [renaming, setRenaming] = useState(false);
  const { mutateAsync: update } = useUpdateRecord('view');
  const { mutateAsync: bin } = useBin('view', 'delete');
  const undo = useUndoOperation();
  const offerUndo = useUndo();
  const remove = async () => {
    onLeave();
    const { operation } = await bin([view.id]);
    offerUndo(m.removed({ name: view.name }), () => undo(operation));
  };
  return (
    <>
      <Menu position="bottom-start">
        <Menu.Target>
          <button type="button" className={classes.menu} aria-label={m.menu({ name: view.name })}>
            <IconChevronDown size={14} />
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconPencil />} onClick={() => setRenaming(true)}>
            {m.rename}
          </Menu.Item>
          <Menu.Item
            leftSection={view.shared ? <IconUsersMinus /> : <IconUsers />}
            onClick={() => void update({ id: view.id, values: { shared: !view.shared } })}
          >
            {view.shared ? m.unshare : m.share}
          </Menu.Item>
          {view.saved?._can?.delete && (
            <Menu.Item leftSection={<IconTrash />} onClick={() => void remove()}>
              {m.remove}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {renaming && (
        <LaterViewDialog
          title={m.rename}
          initial={{ name: view.name, shared: view.shared === true }}
          onClose={() => setRenaming(false)}
          onSave={(values) => update({ id: view.id, values })}
        />
      )}
    </>
  );
}
