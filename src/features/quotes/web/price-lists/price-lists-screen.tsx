// All price lists: /settings/price-lists.
import { IconTags } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useMay } from '../../../../model/web/use-schema.tsx';
import { api } from '../../../../platform/web/api.ts';
import { useFormats, useMessages } from '../../../../platform/web/language.tsx';
import { EmptyState } from '../../../../platform/web/ui/empty-state.tsx';
import { ErrorState } from '../../../../platform/web/ui/error-state.tsx';
import { Page } from '../../../../platform/web/ui/page.tsx';
import { SkeletonRows } from '../../../../platform/web/ui/skeleton-rows.tsx';
import { useCreateRecord } from '../../../../records/web/api/use-write.ts';
import type { PriceListLine } from '../../price-lists/contract.ts';
import { priceListMessages } from './messages.ts';
import own from './price-lists.module.css';
import { priceListsKey } from './use-price-draft.ts';

export default function PriceListsScreen() {
  const m = useMessages(priceListMessages);
  const navigate = useNavigate();
  const { data, error, refetch } = useQuery({
    queryKey: priceListsKey,
    queryFn: () => api.action<{ lists: PriceListLine[] }>('price_list.all', {}),
  });
  const mayMake = useMay('price_list', 'create');
  const made = useCreateRecord('price_list');
  // Made at once, so that one begins with its prices; its name is changed where it stands.
  const make = async () => {
    const { id } = await made.mutateAsync({ name: m.newList });
    await navigate({ to: '/settings/price-lists/$id', params: { id } as never });
  };
  const create = mayMake ? { label: m.newList, run: () => void make().catch(() => {}) } : undefined;
  return (
    <Page title={m.lists} width="wide" create={create}>
      <p className={own.lead}>{m.lead}</p>
      {made.error && <ErrorState error={made.error} onRetry={() => void make().catch(() => {})} />}
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <SkeletonRows count={4} />
      ) : data.lists.length === 0 ? (
        <EmptyState icon={IconTags}>{m.none}</EmptyState>
      ) : (
        <table className={own.lists} aria-label={m.lists}>
          <thead>
            <tr>
              <th scope="col">{m.name}</th>
              <th scope="col">{m.forWhom}</th>
              <th scope="col">{m.dates}</th>
              <th scope="col">{m.currency}</th>
              <th scope="col" data-number>
                {m.prices}
              </th>
            </tr>
          </thead>
          <tbody>
            {data.lists.map((list) => (
              <tr key={list.id}>
                <th scope="row">
                  <Link to="/settings/price-lists/$id" params={{ id: list.id } as never}>
                    {list.name}
                  </Link>
                </th>
                <td>
                  <ForWhom list={list} />
                </td>
                <td>
                  <Dates list={list} />
                </td>
                <td>{list.currency}</td>
                <td data-number>{list.prices === 1 ? m.onePrice : m.countPrices({ count: list.prices })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Page>
  );
}

function ForWhom({ list: { general, customers } }: { list: PriceListLine }) {
  const m = useMessages(priceListMessages);
  if (general) return m.everybody;
  if (customers.names.length === 0) return m.nobody;
  return `${customers.names.map(({ title }) => title).join(', ')}${customers.more ? ` ${m.andOthers}` : ''}`;
}

function Dates({ list: { valid_from, valid_to } }: { list: PriceListLine }) {
  const m = useMessages(priceListMessages);
  const { date } = useFormats();
  const [from, to] = [valid_from && date(valid_from), valid_to && date(valid_to)];
  if (from && to) return m.between({ from, to });
  if (from) return m.since({ from });
  return to ? m.until({ to }) : m.always;
}
