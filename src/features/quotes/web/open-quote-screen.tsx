import { Navigate, useParams, useSearch } from '@tanstack/react-router';
import RecordScreen from '../../../records/web/page/record-screen.tsx';

/** The record itself is there for its history. */
export default function OpenQuoteScreen() {
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  const { view } = useSearch({ strict: false }) as { view?: unknown };
  if (view === 'history') return <RecordScreen of="quote" />;
  return <Navigate to="/quotes/$id" params={{ id } as never} replace />;
}
