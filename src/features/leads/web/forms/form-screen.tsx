// One form: what it asks and says with its preview beside it, where what it receives goes, how it comes onto a site, and what was
// held back. Saved as it is edited.
import { useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../../../platform/web/api.ts';
import { useMessages } from '../../../../platform/web/language.tsx';
import { useAutosave } from '../../../../platform/web/ui/autosave.ts';
import { ErrorState } from '../../../../platform/web/ui/error-state.tsx';
import { Page } from '../../../../platform/web/ui/page.tsx';
import { SaveStatus } from '../../../../platform/web/ui/save-status.tsx';
import { SkeletonRows } from '../../../../platform/web/ui/skeleton-rows.tsx';
import { UrlTabs, useTab } from '../../../../platform/web/ui/url-tabs.tsx';
import { refreshObject } from '../../../../records/web/api/cache.ts';
import type { Values } from '../../../../records/web/api/record.ts';
import { useRecord, useRecordPage } from '../../../../records/web/api/use-record-list.ts';
import { reachable } from '../../forms/form-settings.ts';
import { formMessages } from '../../messages.ts';
import { FormContent } from './form-content.tsx';
import { FormReception } from './form-reception.tsx';
import { HeldEntries } from './held-entries.tsx';
import { OnSite } from './on-site.tsx';
import type { FormRecord } from './use-forms.ts';

export default function FormScreen() {
  const m = useMessages(formMessages);
  const { id } = useParams({ strict: false }) as { id: string };
  const { data, error, refetch } = useRecord('form', id);
  if (data) return <FormEditor key={id} record={data as unknown as FormRecord} />;
  return (
    <Page title={m.form} width="wide">
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <SkeletonRows count={8} height={40} />
      )}
    </Page>
  );
}

export type FormDraft = Omit<FormRecord, 'assign_to'> & { assign_to: string | null };
export type EditForm = (change: Partial<FormDraft>) => void;

function FormEditor({ record }: { record: FormRecord }) {
  const m = useMessages(formMessages);
  const client = useQueryClient();
  const [draft, setDraft] = useState<FormDraft>({ ...record, assign_to: record.assign_to?.id ?? null });
  const [waiting, setWaiting] = useState<Values>({});
  const { state, error, change, flush } = useAutosave(async (values: Values) => {
    await api.patch(`/records/form/${record.id}`, values);
    setWaiting((before) => (before === values ? {} : before));
    await refreshObject(client, 'form');
  });
  const edit: EditForm = (some) => {
    const next = { ...draft, ...some };
    setDraft(next);
    const values = { ...waiting, ...some };
    setWaiting(values);
    if (next.name.trim() && reachable(next.settings)) change(values);
  };
  const { data: held } = useRecordPage('form_entry', heldOf(record.id));
  const tabs = [
    { id: 'content', label: m.content },
    { id: 'reception', label: m.reception },
    { id: 'site', label: m.onSite },
    { id: 'held', label: m.held, count: held?.count?.value || undefined },
  ];
  const tab = useTab(tabs);
  const shared = { draft, edit, flush };
  return (
    <Page
      title={draft.name || m.form}
      width="wide"
      tabs={<UrlTabs tabs={tabs} label={m.form} />}
      actions={<SaveStatus state={state} onRetry={flush} />}
    >
      {tab === 'content' && <FormContent {...shared} />}
      {tab === 'reception' && <FormReception {...shared} failure={state === 'failed' ? error : null} />}
      {tab === 'site' && <OnSite form={draft} />}
      {tab === 'held' && <HeldEntries entries={held?.records} />}
    </Page>
  );
}

const heldOf = (form: string) => ({
  filter: { field: 'form', op: 'is' as const, value: form },
  sort: '-received_at',
  limit: 100,
  count: 'exact' as const,
});
