// What can be done to the rows that are chosen. It floats over the foot of the list while something is.
import { Button, Menu } from '@mantine/core';
import { useNotifications } from '@mantine/notifications';
import {
  IconDownload,
  IconPencil,
  IconRestore,
  IconTag,
  IconTrash,
  IconUserShare,
  IconX,
} from '@tabler/icons-react';
import { useState } from 'react';
import type { WebObject } from '../../../model/web/use-schema.tsx';
import { useFormats, useMessages } from '../../../platform/web/language.tsx';
import { IconButton } from '../../../platform/web/ui/icon-button.tsx';
import type { Count } from '../api/record.ts';
import { usePageOverride } from '../page/page-overrides.ts';
import { BulkFieldDialog, BulkRefusedDialog, BulkTagsDialog } from './later-parts.ts';
import { listMessages } from './messages.ts';
import { refusedIds } from './refusals.ts';
import { type Selection, selectMatching } from './selection.ts';
import classes from './selection-bar.module.css';
import { useBulk } from './use-bulk.ts';
import { useExport } from './use-export.ts';
import type { ListState } from './use-list-state.ts';

type Props = {
  object: WebObject;
  state: ListState;
  selection: Selection;
  loaded: readonly string[];
  count: Count | undefined;
  hasMore: boolean;
  onSelection: (selection: Selection) => void;
  onClear: () => void;
};

/** The tags that sort records, not other lists of words. */
const tagsField = 'tags';

export function SelectionBar({
  object,
  state,
  selection,
  loaded,
  count,
  hasMore,
  onSelection,
  onClear,
}: Props) {
  const m = useMessages(listMessages);
  const formats = useFormats();
  const { notifications } = useNotifications();
  const [dialog, setDialog] = useState<'field' | 'owner' | 'tags' | null>(null);
  const deleted = state.view.deleted === true;
  const bulk = useBulk(object.name, selection, state.filter, deleted);
  const save = useExport(object.name, state);
  const { edit, delete: remove, export: exporting } = object.abilities;
  const matching = count ? `${count.exact ? '' : '≈ '}${formats.integer(count.value)}` : '';
  const number = selection.all ? (count?.value ?? 0) : selection.ids.size;
  const everyLoaded = !selection.all && hasMore && selection.ids.size >= loaded.length;
  const has = (name: string) => object.fields.has(name) && !object.fields.get(name)?.readOnly;
  const { Chosen } = usePageOverride(object.name);
  const finish = async (done: Promise<boolean>) => {
    if (await done) onClear();
  };

  return (
    <section
      className={classes.bar}
      aria-label={m.selection}
      aria-busy={bulk.busy}
      data-raised={notifications.length > 0 || undefined}
    >
      <p className={classes.count} role="status">
        {selection.all ? m.selectedAll({ number: matching }) : m.selected({ count: number })}
      </p>
      {everyLoaded && (
        <Button size="xs" variant="subtle" onClick={() => onSelection(selectMatching(loaded))}>
          {m.selectAll({ number: matching })}
        </Button>
      )}
      <span className={classes.actions}>
        {Chosen && edit && !deleted && <Chosen bulk={bulk} finish={finish} />}
        {edit && !deleted && (
          <Button size="xs" leftSection={<IconPencil />} onClick={() => setDialog('field')}>
            {m.setField}
          </Button>
        )}
        {edit && !deleted && has('owner') && (
          <Button size="xs" leftSection={<IconUserShare />} onClick={() => setDialog('owner')}>
            {m.assign}
          </Button>
        )}
        {edit && !deleted && has(tagsField) && (
          <Button size="xs" leftSection={<IconTag />} onClick={() => setDialog('tags')}>
            {m.tags}
          </Button>
        )}
        {exporting && !deleted && (selection.all || selection.ids.size <= 1000) && (
          <Menu position="top-end">
            <Menu.Target>
              <Button size="xs" leftSection={<IconDownload />}>
                {m.export}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              {(['csv', 'xlsx'] as const).map((format) => (
                <Menu.Item
                  key={format}
                  onClick={() => void save(format, selection.all ? undefined : [...selection.ids])}
                >
                  {format === 'csv' ? m.exportCsv : m.exportXlsx}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        )}
        {deleted
          ? edit && (
              <Button
                size="xs"
                leftSection={<IconRestore />}
                loading={bulk.busy}
                onClick={() => void finish(bulk.restore())}
              >
                {m.restore}
              </Button>
            )
          : remove && (
              <Button
                size="xs"
                leftSection={<IconTrash />}
                loading={bulk.busy}
                onClick={() => void finish(bulk.bin())}
              >
                {m.bin}
              </Button>
            )}
      </span>
      <IconButton
        icon={IconX}
        label={m.clearSelection}
        keys="escape"
        tooltipPosition="top"
        onClick={onClear}
      />
      {(dialog === 'field' || dialog === 'owner') && !bulk.refused && (
        <BulkFieldDialog
          object={object}
          field={dialog === 'owner' ? 'owner' : undefined}
          count={number}
          onApply={bulk.set}
          onClose={() => setDialog(null)}
        />
      )}
      {bulk.refused && (
        <BulkRefusedDialog
          object={object.name}
          refusals={bulk.refused.refusals}
          others={selection.all ? 0 : number - refusedIds(bulk.refused.refusals).size}
          onOthers={() => {
            setDialog(null);
            void finish(bulk.settle(true));
          }}
          onClose={() => {
            setDialog(null);
            void bulk.settle(false);
          }}
        />
      )}
      {dialog === 'tags' && (
        <BulkTagsDialog
          count={number}
          onApply={(words, add) => bulk.changeTags(tagsField, words, add)}
          onClose={() => setDialog(null)}
        />
      )}
    </section>
  );
}
