// Between the header and the rows: what is asked, how many there are, and what can be done to the whole list.
import { Drawer, Menu, Select } from '@mantine/core';
import { IconDots, IconDownload, IconFilter, IconTrash, IconUpload } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { WebObject } from '../../../model/web/use-schema.tsx';
import { useFormats, useMessages, useText } from '../../../platform/web/language.tsx';
import { IconButton } from '../../../platform/web/ui/icon-button.tsx';
import { uiMessages } from '../../../platform/web/ui/messages.ts';
import type { Count } from '../api/record.ts';
import { FilterBar } from '../filter/filter-bar.tsx';
import { groupOf } from '../filter/filter-tree.ts';
import { ViewChanged } from '../views/view-changed.tsx';
import { ColumnMenu } from './column-menu.tsx';
import { listMessages } from './messages.ts';
import { QuickSearch } from './quick-search.tsx';
import classes from './toolbar.module.css';
import { useExport } from './use-export.ts';
import type { ListState } from './use-list-state.ts';

type Props = {
  object: WebObject;
  state: ListState;
  count: Count | undefined;
  small: boolean;
  begin?: { path: string; turn: number };
};

export function Toolbar({ object, state, count, small, begin }: Props) {
  const { view, settings, changed } = state;
  const filters = (
    <FilterBar
      object={object.name}
      filter={settings.filter}
      onChange={(filter) => state.change({ filter }, 'push')}
      begin={begin}
    />
  );
  const changes = changed && (
    <ViewChanged
      object={object.name}
      view={view}
      position={1 + Math.max(0, ...state.views.map((one) => one.position ?? 0))}
      settings={settings}
      onReset={state.reset}
      onSaved={state.openView}
    />
  );
  return (
    <div className={classes.toolbar}>
      {small ? (
        <FilterSheet object={object} state={state} filters={filters} changes={changes} />
      ) : (
        <div className={classes.asked}>
          {filters}
          {changes}
        </div>
      )}
      <span className={classes.end}>
        <CountText count={count} />
        <QuickSearch value={state.q} onChange={state.setQ} />
        {!small && (
          <ColumnMenu
            object={object}
            columns={settings.columns}
            onChange={(columns) => state.change({ columns })}
          />
        )}
        <MoreMenu object={object} state={state} />
      </span>
    </div>
  );
}

function CountText({ count }: { count: Count | undefined }) {
  const m = useMessages(listMessages);
  const formats = useFormats();
  if (!count) return null;
  return (
    <span className={classes.count} role="status">
      {count.exact ? m.count({ count: count.value }) : m.about({ number: formats.integer(count.value) })}
    </span>
  );
}

function MoreMenu({ object, state }: { object: WebObject; state: ListState }) {
  const m = useMessages(listMessages);
  const navigate = useNavigate();
  const save = useExport(object.name, state);
  const { create, export: exporting } = object.abilities;
  return (
    <Menu>
      <Menu.Target>
        <IconButton icon={IconDots} label={m.more} />
      </Menu.Target>
      <Menu.Dropdown>
        {exporting && !state.view.deleted && (
          <>
            <Menu.Item leftSection={<IconDownload />} onClick={() => void save('csv')}>
              {m.exportCsv}
            </Menu.Item>
            <Menu.Item leftSection={<IconDownload />} onClick={() => void save('xlsx')}>
              {m.exportXlsx}
            </Menu.Item>
          </>
        )}
        {create && (
          <Menu.Item
            leftSection={<IconUpload />}
            onClick={() => void navigate({ to: '/import', search: { object: object.name } as never })}
          >
            {m.importFile}
          </Menu.Item>
        )}
        <Menu.Item leftSection={<IconTrash />} onClick={() => state.openView('bin')}>
          {m.openBin}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

type SheetProps = { object: WebObject; state: ListState; filters: React.ReactNode; changes: React.ReactNode };

/** On a telephone: the same, in a sheet, with the order, which has no heads to be clicked there. */
function FilterSheet({ object, state, filters, changes }: SheetProps) {
  const m = useMessages(listMessages);
  const { close } = useMessages(uiMessages);
  const text = useText();
  const [opened, setOpened] = useState(false);
  const active = groupOf(state.settings.filter).items.length;
  const orders = [...object.fields.values()]
    .filter(({ kind, type }) => kind.sortable !== false && type !== 'id' && type !== 'json')
    .flatMap(({ name, label }) => [
      { value: name, label: `${text(label)} ↑` },
      { value: `-${name}`, label: `${text(label)} ↓` },
    ]);
  return (
    <>
      <IconButton
        icon={IconFilter}
        label={m.filters}
        variant={active ? 'light' : 'subtle'}
        color={active ? 'teal' : 'gray'}
        onClick={() => setOpened(true)}
      />
      <Drawer
        opened={opened}
        onClose={() => setOpened(false)}
        position="bottom"
        size="80%"
        title={m.filters}
        closeButtonProps={{ 'aria-label': close }}
      >
        <div className={classes.sheet}>
          {filters}
          <Select
            label={m.order}
            data={orders}
            value={state.settings.sort.split(',')[0] ?? null}
            onChange={(sort) => sort && state.change({ sort }, 'push')}
            searchable
          />
          {changes}
        </div>
      </Drawer>
    </>
  );
}
