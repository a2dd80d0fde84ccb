// A price list: /settings/price-lists/$id. Its facts, and its prices in a grid.
import { Alert, Button, Menu } from '@mantine/core';
import { IconAlertTriangle, IconDots, IconFileText, IconTableImport, IconTag } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { EditProps, ShowProps } from '../../../../model/web/field-widget.ts';
import { useMay, useObject, useSchema, widgetOf } from '../../../../model/web/use-schema.tsx';
import { ApiError, api } from '../../../../platform/web/api.ts';
import { useMessages, useText } from '../../../../platform/web/language.tsx';
import { EmptyState } from '../../../../platform/web/ui/empty-state.tsx';
import { ErrorState, useErrorText } from '../../../../platform/web/ui/error-state.tsx';
import { IconButton } from '../../../../platform/web/ui/icon-button.tsx';
import { Page } from '../../../../platform/web/ui/page.tsx';
import { SaveStatus } from '../../../../platform/web/ui/save-status.tsx';
import { SkeletonRows } from '../../../../platform/web/ui/skeleton-rows.tsx';
import { useLiveRecords } from '../../../../records/web/api/use-live-records.ts';
import { type Customers, mostPrices, type PriceListView } from '../../price-lists/contract.ts';
import classes from '../editor/editor.module.css';
import { priceListMessages } from './messages.ts';
import { PriceGrid } from './price-grid.tsx';
import own from './price-lists.module.css';
import { type PriceDraft, priceListKey, usePriceDraft } from './use-price-draft.ts';

const read = (id: string) => api.action<PriceListView>('price_list.read', { id });

export default function PriceListScreen() {
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  const m = useMessages(priceListMessages);
  // Written from what is there now, not from what was seen before.
  const { data, error, refetch, isFetchedAfterMount } = useQuery({
    queryKey: priceListKey(id),
    queryFn: () => read(id),
    refetchOnWindowFocus: false,
  });
  if (data && isFetchedAfterMount) return <Editor key={id} initial={data} />;
  const missing = error instanceof ApiError && ['not_found', 'invalid', 'forbidden'].includes(error.code);
  return (
    <Page title={m.list} width="wide">
      {missing ? (
        <EmptyState>{m.missing}</EmptyState>
      ) : error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <SkeletonRows count={8} />
      )}
    </Page>
  );
}

function Editor({ initial }: { initial: PriceListView }) {
  const m = useMessages(priceListMessages);
  const client = useQueryClient();
  const errorText = useErrorText();
  const { price } = useSearch({ strict: false }) as { price?: unknown };
  useLiveRecords();
  const draft = usePriceDraft(initial);
  const { view, autosave, take } = draft;
  const { list, may } = view;
  const title = String(draft.values.name ?? list.name ?? '') || m.list;
  const general = (draft.values.general ?? list.general) === true;
  const reload = async () =>
    take(await client.fetchQuery({ queryKey: priceListKey(list.id), queryFn: () => read(list.id) }));
  return (
    <Page
      title={title}
      width="wide"
      heading={
        <div className={classes.crumbs}>
          <Link to="/settings/price-lists">{m.lists}</Link>
          <span aria-hidden="true">/</span>
          <h1>{title}</h1>
        </div>
      }
      actions={
        <>
          {may.edit && <SaveStatus state={autosave.state} onRetry={autosave.flush} />}
          <Actions id={list.id} />
        </>
      }
    >
      <div className={classes.page}>
        {autosave.state === 'failed' && (
          <Alert color="red" icon={<IconAlertTriangle />} role="alert">
            <div className={classes.band}>
              <p className={classes.bandWords}>
                {draft.conflict ? m.changedMeanwhile : m.refusedSave({ reason: errorText(autosave.error) })}
              </p>
              {draft.conflict && <Button onClick={() => void reload()}>{m.reload}</Button>}
            </div>
          </Alert>
        )}
        <section aria-label={m.facts} className={own.facts}>
          {['name', 'currency', 'valid_from', 'valid_to', 'general'].map((name) => (
            <Fact key={name} name={name} draft={draft} />
          ))}
        </section>
        {!general && <For customers={view.customers} />}
        {view.more && <p className={own.customers}>{m.more({ count: mostPrices })}</p>}
        <div>
          <PriceGrid draft={draft} begin={typeof price === 'string' ? price : undefined} />
        </div>
      </div>
    </Page>
  );
}

function Fact({ name, draft }: { name: string; draft: PriceDraft }) {
  const schema = useSchema();
  const text = useText();
  const field = useObject('price_list')?.fields.get(name);
  if (!field) return null;
  const widget = widgetOf(schema, field);
  const value = name in draft.values ? draft.values[name] : (draft.view.list[name] ?? null);
  if (!draft.view.may.edit) {
    const Show = widget.Show as (props: ShowProps<unknown>) => ReactNode;
    return (
      <dl className={classes.fact}>
        <dt>{text(field.label)}</dt>
        <dd>{value === null ? '–' : <Show field={field} value={value} />}</dd>
      </dl>
    );
  }
  const Edit = widget.Edit as (props: EditProps<unknown>) => ReactNode;
  return (
    <div>
      <Edit
        field={{ ...field, help: undefined }}
        value={value}
        onChange={(next) => draft.setValue(name, next)}
      />
    </div>
  );
}

function For({ customers: { names, more } }: { customers: Customers }) {
  const m = useMessages(priceListMessages);
  if (names.length === 0) return <p className={own.customers}>{m.noCustomers}</p>;
  return (
    <p className={own.customers}>
      {m.customers}{' '}
      {names.map(({ id, title }, i) => (
        <span key={id}>
          {i > 0 && ', '}
          <Link to="/o/$object/$id" params={{ object: 'company', id } as never}>
            {title}
          </Link>
        </span>
      ))}
      {more && ` ${m.andOthers}`}
    </p>
  );
}

function Actions({ id }: { id: string }) {
  const m = useMessages(priceListMessages);
  const mayImport = useMay('price_list_item', 'create');
  return (
    <Menu>
      <Menu.Target>
        <IconButton icon={IconDots} label={m.actions} size={32} />
      </Menu.Target>
      <Menu.Dropdown>
        {mayImport && (
          <Menu.Item component={Link} to="/import" leftSection={<IconTableImport />}>
            {m.importPrices}
          </Menu.Item>
        )}
        <Menu.Item component={Link} to="/o/price_list_item" leftSection={<IconTag />}>
          {m.allPrices}
        </Menu.Item>
        <Menu.Item
          component={Link}
          to={`/o/price_list/${id}`}
          search={{ view: 'history' } as never}
          leftSection={<IconFileText />}
        >
          {m.record}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
