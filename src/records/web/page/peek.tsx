// A record beside the list it came from: the parts of its page, fewer and narrower.
import type { WebObject } from '../../../model/web/use-schema.tsx';
import { useObject } from '../../../model/web/use-schema.tsx';
import { ApiError } from '../../../platform/web/api.ts';
import { useMessages, useText } from '../../../platform/web/language.tsx';
import { ErrorState } from '../../../platform/web/ui/error-state.tsx';
import { Peek } from '../../../platform/web/ui/peek.tsx';
import { SectionTitle } from '../../../platform/web/ui/section-title.tsx';
import { SkeletonRows } from '../../../platform/web/ui/skeleton-rows.tsx';
import type { ApiRecord } from '../api/record.ts';
import { useRecord } from '../api/use-record-list.ts';
import { Composer } from '../timeline/composer.tsx';
import { NextStep, useNextStepId } from '../timeline/next-step.tsx';
import { Timeline } from '../timeline/timeline.tsx';
import { useLiveTimeline } from '../timeline/use-timeline.ts';
import { BinnedBanner } from './binned-banner.tsx';
import { useFollowLinks } from './follow-links.ts';
import { LongFields } from './long-fields.tsx';
import { MarkDone } from './mark-done.tsx';
import { pageMessages } from './messages.ts';
import { usePageOverride } from './page-overrides.ts';
import classes from './peek.module.css';
import { RecordActions } from './record-actions.tsx';
import { RecordFields } from './record-fields.tsx';
import { RecordHead } from './record-head.tsx';
import { RecordMissing } from './record-missing.tsx';
import { EditingProvider } from './use-editing.tsx';

export interface RecordPeekProps {
  object: string;
  id: string;
  onClose: () => void;
  /** The one before and after in the list behind. */
  onPrevious?: () => void;
  onNext?: () => void;
}

export function RecordPeek({ object: name, id, onClose, onPrevious, onNext }: RecordPeekProps) {
  const text = useText();
  const m = useMessages(pageMessages);
  const object = useObject(name);
  const { data: record, error, refetch } = useRecord(name, id);
  const title = record ? record.record_title || m.untitled : object ? text(object.label.one) : m.missingTitle;
  const missing = !object || (error instanceof ApiError && ['not_found', 'forbidden'].includes(error.code));
  return (
    <Peek
      title={title}
      to={missing ? undefined : `/o/${name}/${id}`}
      onClose={onClose}
      onPrevious={onPrevious}
      onNext={onNext}
    >
      {missing ? (
        <RecordMissing />
      ) : record ? (
        <PeekParts key={id} object={object} record={record} />
      ) : error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <SkeletonRows count={9} />
      )}
    </Peek>
  );
}

const shortTimeline = 10;

function PeekParts({ object, record }: { object: WebObject; record: ApiRecord }) {
  const m = useMessages(pageMessages);
  const follow = useFollowLinks();
  const nextStep = useNextStepId(object.name, record.id, shortTimeline);
  const { Ribbon } = usePageOverride(object.name);
  useLiveTimeline(object.name, record.id);
  return (
    <EditingProvider object={object} record={record}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it only follows the links within, which have their keys. */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: a link followed by the keyboard is a click too. */}
      <div className={classes.parts} onClick={follow}>
        <div className={classes.head}>
          <RecordHead level={2} />
          <RecordActions />
        </div>
        <BinnedBanner />
        {Ribbon && !record.deleted_at && <Ribbon object={object} record={record} />}
        <RecordFields folded={false} />
        <MarkDone />
        <LongFields />
        <NextStep object={object} id={record.id} limit={shortTimeline} />
        {!record.deleted_at && <Composer object={object} id={record.id} narrow />}
        <section aria-label={m.peekTimeline}>
          <SectionTitle>{m.peekTimeline}</SectionTitle>
          <Timeline object={object} id={record.id} limit={shortTimeline} withoutOpen={nextStep} />
        </section>
      </div>
    </EditingProvider>
  );
}
