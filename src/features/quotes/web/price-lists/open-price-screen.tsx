// A listed price, named anywhere (the product's page, search, history), opens in its list.
import { Navigate, useParams, useSearch } from '@tanstack/react-router';
import { relationId } from '../../../../model/match.ts';
import { useRecord } from '../../../../records/web/api/use-record-list.ts';
import RecordScreen from '../../../../records/web/page/record-screen.tsx';

export default function OpenPriceScreen() {
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  const { view } = useSearch({ strict: false }) as { view?: unknown };
  const { data } = useRecord('price_list_item', id);
  const list = relationId(data?.price_list);
  if (view === 'history' || !list || data?.deleted_at) return <RecordScreen of="price_list_item" />;
  return (
    <Navigate
      to="/settings/price-lists/$id"
      params={{ id: list } as never}
      search={{ price: id } as never}
      replace
    />
  );
}
