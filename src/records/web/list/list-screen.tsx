// The list of any object: `/o/company`. What it shows stands in the address; what it can do is the object's to say.
import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconFilterOff, IconMapQuestion, IconUpload } from '@tabler/icons-react';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { type ReactNode, useMemo, useState } from 'react';
import { useObject, useSchema, type WebObject } from '../../../model/web/use-schema.tsx';
import { useMessages, useText } from '../../../platform/web/language.tsx';
import { useFetchAhead } from '../../../platform/web/later.tsx';
import { EmptyState } from '../../../platform/web/ui/empty-state.tsx';
import { ErrorState } from '../../../platform/web/ui/error-state.tsx';
import { Page } from '../../../platform/web/ui/page.tsx';
import { useLiveRecords } from '../api/use-live-records.ts';
import { type RecordList, useRecordList } from '../api/use-record-list.ts';
import { LaterConflictDialog } from '../conflict/later-conflict-dialog.ts';
import { useQuickCreate } from '../create/use-quick-create.ts';
import { fetchFields } from '../filter/field-search.tsx';
import { FilterEditor } from '../filter/later-parts.ts';
import { LaterPeek } from '../page/later-peek.ts';
import { objectIcon } from '../page/object-icon.tsx';
import { usePageOverride } from '../page/page-overrides.ts';
import { LaterViewDialog } from '../views/later-view-dialog.ts';
import { printSort, toggleSort } from '../views/view-settings.ts';
import { ViewTabs } from '../views/view-tabs.tsx';
import { Cards } from './cards.tsx';
import { columnsOf, moved } from './columns.ts';
import { Grid } from './grid.tsx';
import { BulkFieldDialog, BulkTagsDialog, ColumnLists, FilterSheet, SelectionBar } from './later-parts.ts';
import classes from './list-screen.module.css';
import { listMessages } from './messages.ts';
import { nothingSelected, type Selection } from './selection.ts';
import { Toolbar } from './toolbar.tsx';
import { type ListState, useListState } from './use-list-state.ts';

/** In the order in which they are likely to be wanted. */
const fetches = [
  fetchFields,
  ...[
    FilterEditor,
    LaterPeek,
    SelectionBar,
    BulkFieldDialog,
    BulkTagsDialog,
    LaterViewDialog,
    LaterConflictDialog,
  ].map(({ fetch }) => fetch),
];

export default function ListScreen() {
  const { object: name = '' } = useParams({ strict: false }) as { object?: string };
  const object = useObject(name);
  // Another object is another list: nothing of the one before stays, neither selection nor scroll.
  return object ? <List key={name} object={object} /> : <UnknownList />;
}

function List({ object }: { object: WebObject }) {
  const m = useMessages(listMessages);
  const text = useText();
  const schema = useSchema();
  const navigate = useNavigate();
  const quickCreate = useQuickCreate();
  const { ShownAs, Beside, cells } = usePageOverride(object.name);
  const state = useListState(object, cells);
  const list = useRecordList(object.name, state.query);
  const small = useMediaQuery('(max-width: 47.99em)', undefined, { getInitialValueInEffect: false });
  const [begin, setBegin] = useState<{ path: string; turn: number }>();
  useLiveRecords();
  useFetchAhead(small ? [...fetches, FilterSheet.fetch] : [...fetches, ColumnLists.fetch]);

  const { settings, peek, setPeek } = state;
  const columnsKey = JSON.stringify([settings.columns, settings.widths]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says what the settings say.
  const columns = useMemo(() => columnsOf(schema, object, settings, cells), [schema, object, columnsKey]);
  // A selection belongs to what was asked: asking otherwise lets it go.
  const asked = JSON.stringify([state.query.filter, state.query.deleted]);
  const [held, setHeld] = useState<{ asked: string; selection: Selection }>({
    asked,
    selection: nothingSelected,
  });
  const selection = held.asked === asked ? held.selection : nothingSelected;
  const select = (next: Selection) => setHeld({ asked, selection: next });
  const ids = useMemo(() => list.rows.map(({ id }) => id), [list.rows]);

  const things = text(object.label.many);
  const open = (id: string) =>
    void navigate({ to: '/o/$object/$id', params: { object: object.name, id } as never });
  const step = (by: number) => {
    const next = peek ? ids[ids.indexOf(peek) + by] : undefined;
    return next && ids.includes(peek!) ? () => setPeek(next, 'replace') : undefined;
  };
  // The order or the filter is another: the rows begin at the top again, and the back button finds them where they were.
  const place = JSON.stringify([object.name, asked, settings.sort]);
  const content = contentOf(list, small === true);
  return (
    <Page
      title={things}
      tabs={
        <div className={classes.ways}>
          {ShownAs && <ShownAs at="list" />}
          <ViewTabs
            views={state.views}
            current={state.view}
            searchOf={state.searchOf}
            onLeave={() => state.openView('all')}
          />
          {Beside && <Beside />}
        </div>
      }
      create={object.abilities.create ? { label: m.create, run: () => quickCreate(object.name) } : undefined}
      peek={
        peek && (
          <LaterPeek
            object={object.name}
            id={peek}
            onClose={() => setPeek(undefined)}
            onPrevious={step(-1)}
            onNext={step(1)}
          />
        )
      }
    >
      <div className={classes.list}>
        <Toolbar object={object} state={state} count={list.count} small={small === true} begin={begin} />
        {content === 'error' && <ErrorState error={list.error} onRetry={list.retry} />}
        {content === 'empty' && <Empty object={object} state={state} />}
        {content === 'cards' && (
          <Cards
            key={place}
            place={place}
            label={m.list({ things })}
            columns={columns}
            list={list}
            selection={selection}
            onSelection={select}
            onPeek={setPeek}
          />
        )}
        {content === 'grid' && (
          <Grid
            key={place}
            place={place}
            object={object}
            label={m.list({ things })}
            columns={columns}
            sort={settings.sort}
            list={list}
            selection={selection}
            onSelection={select}
            peek={peek}
            onPeek={setPeek}
            onOpen={open}
            locked={state.view.deleted === true || !object.abilities.edit}
            onSort={(field, { also, descending }) =>
              state.change(
                {
                  sort:
                    descending === undefined
                      ? toggleSort(settings.sort, field, also, state.view.settings.sort)
                      : printSort([{ field, descending }]),
                },
                'push',
              )
            }
            onFilter={(path) => setBegin((before) => ({ path, turn: (before?.turn ?? 0) + 1 }))}
            onWidth={(name, width) => state.change({ widths: { ...settings.widths, [name]: width } })}
            onMove={(name, to) => state.change({ columns: moved(settings.columns, name, to) })}
            onHide={(name) => state.change({ columns: settings.columns.filter((one) => one !== name) })}
          />
        )}
        {list.error != null && list.rows.length > 0 && (
          <div className={classes.failed} role="alert">
            {m.moreFailed}
            <Button size="xs" onClick={list.retry}>
              {m.retry}
            </Button>
          </div>
        )}
        {(selection.all || selection.ids.size > 0) && (
          <SelectionBar
            object={object}
            state={state}
            selection={selection}
            loaded={ids}
            count={list.count}
            hasMore={list.hasMore}
            onSelection={select}
            onClear={() => select(nothingSelected)}
          />
        )}
      </div>
    </Page>
  );
}

function contentOf(
  { rows, loading, error }: RecordList,
  small: boolean,
): 'error' | 'empty' | 'cards' | 'grid' {
  if (error != null && rows.length === 0) return 'error';
  if (rows.length === 0 && !loading) return 'empty';
  return small ? 'cards' : 'grid';
}

/** Nothing yet, nothing that matches, nothing thrown away: three different things. */
function Empty({ object, state }: { object: WebObject; state: ListState }) {
  const m = useMessages(listMessages);
  const text = useText();
  const quickCreate = useQuickCreate();
  const thing = text(object.label.many);
  if (state.view.deleted && !state.filter)
    return <EmptyState icon={objectIcon(object.icon)}>{m.nothingBinned}</EmptyState>;
  const asked = state.q !== '' || state.settings.filter !== undefined;
  if (asked && state.view.id === 'mine' && !state.changed && !state.q) {
    return <EmptyState icon={objectIcon(object.icon)}>{m.nothingMine}</EmptyState>;
  }
  if (asked) {
    const clear = () => {
      state.change({ filter: undefined }, 'push');
      state.setQ('');
    };
    return (
      <EmptyState icon={IconFilterOff} action={<Button onClick={clear}>{m.clearFilters}</Button>}>
        {m.nothingMatches}
      </EmptyState>
    );
  }
  if (!object.abilities.create)
    return <EmptyState icon={objectIcon(object.icon)}>{m.nothingYetRead({ thing })}</EmptyState>;
  return (
    <EmptyState
      icon={objectIcon(object.icon)}
      action={
        <span className={classes.offers}>
          <Button variant="filled" onClick={() => quickCreate(object.name)}>
            {m.create}
          </Button>
          <Button
            component={Link}
            to="/import"
            search={{ object: object.name } as never}
            leftSection={<IconUpload />}
          >
            {m.importFile}
          </Button>
        </span>
      }
    >
      {m.nothingYet({ thing })}
    </EmptyState>
  );
}

function UnknownList(): ReactNode {
  const m = useMessages(listMessages);
  return (
    <Page title={m.unknownTitle}>
      <EmptyState
        icon={IconMapQuestion}
        action={
          <Button component={Link} to="/">
            {m.back}
          </Button>
        }
      >
        {m.unknownObject}
      </EmptyState>
    </Page>
  );
}
