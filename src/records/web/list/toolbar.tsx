// Between the header and the rows: what is asked, how many there are, and what can be done to the whole list.
import { Menu } from '@mantine/core';
import { IconDots, IconDownload, IconFilter, IconTrash, IconUpload } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import type { WebObject } from '../../../model/web/use-schema.tsx';
import { useFormats, useMessages } from '../../../platform/web/language.tsx';
import { IconButton } from '../../../platform/web/ui/icon-button.tsx';
import type { Count } from '../api/record.ts';
import { FilterBar } from '../filter/filter-bar.tsx';
import { groupOf } from '../filter/filter-tree.ts';
import { ViewChanged } from '../views/view-changed.tsx';
import { ColumnMenu } from './column-menu.tsx';
import { FilterSheet } from './later-parts.ts';
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
        <FilterButton object={object} state={state}>
          {filters}
          {changes}
        </FilterButton>
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

type FilterProps = { object: WebObject; state: ListState; children: ReactNode };

/** On a telephone: the same, in a sheet, with the order, which has no heads to be clicked there. */
function FilterButton({ object, state, children }: FilterProps) {
  const m = useMessages(listMessages);
  const [opened, setOpened] = useState(false);
  // It stays when it is closed: it then gives the focus back.
  const [asked, setAsked] = useState(false);
  const active = groupOf(state.settings.filter).items.length;
  return (
    <>
      <IconButton
        icon={IconFilter}
        label={m.filters}
        variant={active ? 'light' : 'subtle'}
        color={active ? 'teal' : 'gray'}
        onClick={() => {
          setAsked(true);
          setOpened(true);
        }}
      />
      {asked && (
        <FilterSheet object={object} state={state} opened={opened} onClose={() => setOpened(false)}>
          {children}
        </FilterSheet>
      )}
    </>
  );
}
