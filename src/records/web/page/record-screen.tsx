// The page of a record, of whatever object: /o/$object/$id. `?part=` is the part shown on a telephone, `?view=history` the
// history in the place of the timeline, `?show=` what the timeline is narrowed to.
import { useParams } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useObject, type WebObject } from '../../../model/web/use-schema.tsx';
import { isId } from '../../../platform/lib/ids.ts';
import { ApiError } from '../../../platform/web/api.ts';
import { useMessages, useText } from '../../../platform/web/language.tsx';
import { ErrorState } from '../../../platform/web/ui/error-state.tsx';
import { Page } from '../../../platform/web/ui/page.tsx';
import { rememberItem } from '../../../platform/web/ui/palette-recent.ts';
import type { ApiRecord } from '../api/record.ts';
import { useLiveRecords } from '../api/use-live-records.ts';
import { useRecord } from '../api/use-record-list.ts';
import { pageMessages } from './messages.ts';
import { RecordMissing } from './record-missing.tsx';
import { RecordPage } from './record-page.tsx';
import { RecordSkeleton } from './record-skeleton.tsx';

/** `of`: at an address of its own, which does not name the object. */
export default function RecordScreen({ of }: { of?: string }) {
  const { object: named = '', id = '' } = useParams({ strict: false }) as { object?: string; id?: string };
  const name = of ?? named;
  const object = useObject(name);
  const m = useMessages(pageMessages);
  if (!object || !isId(id)) {
    return (
      <Page title={m.missingTitle}>
        <RecordMissing />
      </Page>
    );
  }
  // A page of its own for each record: what was begun on one does not stay for the next.
  return <KnownRecord key={`${name} ${id}`} object={object} id={id.toLowerCase()} />;
}

function KnownRecord({ object, id }: { object: WebObject; id: string }) {
  const m = useMessages(pageMessages);
  const text = useText();
  useLiveRecords();
  const { data: record, error, refetch } = useRecord(object.name, id);
  useRemembered(object, record, text(object.label.one));
  if (record) return <RecordPage object={object} record={record} />;
  if (error instanceof ApiError && ['not_found', 'forbidden', 'gone'].includes(error.code)) {
    return (
      <Page title={m.missingTitle}>
        <RecordMissing />
      </Page>
    );
  }
  return (
    <Page title={text(object.label.one)}>
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <RecordSkeleton />}
    </Page>
  );
}

/** Among the recent ones of the palette. */
function useRemembered(object: WebObject, record: ApiRecord | undefined, hint: string): void {
  const id = record?.id;
  const title = record?.record_title;
  useEffect(() => {
    if (id && title) {
      rememberItem({ id: `${object.name}:${id}`, label: title, hint, to: `/o/${object.name}/${id}` });
    }
  }, [object.name, id, title, hint]);
}
