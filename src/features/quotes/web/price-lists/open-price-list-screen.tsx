import { Navigate, useParams, useSearch } from '@tanstack/react-router';
import RecordScreen from '../../../../records/web/page/record-screen.tsx';

/** The record itself is there for its history. */
export default function OpenPriceListScreen() {
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  const { view } = useSearch({ strict: false }) as { view?: unknown };
  if (view === 'history') return <RecordScreen of="price_list" />;
  return <Navigate to="/settings/price-lists/$id" params={{ id } as never} replace />;
}
