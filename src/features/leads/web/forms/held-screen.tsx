// What all forms held back, for whoever handles leads: let in, or cleared away.
import { useMessages } from '../../../../platform/web/language.tsx';
import { ErrorState } from '../../../../platform/web/ui/error-state.tsx';
import { Page } from '../../../../platform/web/ui/page.tsx';
import { useLiveRecords } from '../../../../records/web/api/use-live-records.ts';
import { useRecordPage } from '../../../../records/web/api/use-record-list.ts';
import { formMessages } from '../../messages.ts';
import { HeldEntries } from './held-entries.tsx';

export default function HeldScreen() {
  const m = useMessages(formMessages);
  useLiveRecords();
  const { data, error, refetch } = useRecordPage('form_entry', {
    sort: '-received_at',
    limit: 100,
    count: 'exact',
  });
  return (
    <Page title={m.held} width="reading">
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <HeldEntries entries={data?.records} total={data?.count?.value} />
      )}
    </Page>
  );
}
