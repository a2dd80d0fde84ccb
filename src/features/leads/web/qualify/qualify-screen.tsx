// One screen to qualify a lead: who it is and what they said at the left; at the right what it becomes, chosen already as far as
// that can be known. Enter converts.
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useObject } from '../../../../model/web/use-schema.tsx';
import { api } from '../../../../platform/web/api.ts';
import { useMessages, useText } from '../../../../platform/web/language.tsx';
import { DateText } from '../../../../platform/web/ui/date-text.tsx';
import { EmptyState } from '../../../../platform/web/ui/empty-state.tsx';
import { ErrorState } from '../../../../platform/web/ui/error-state.tsx';
import { Page } from '../../../../platform/web/ui/page.tsx';
import { SectionTitle } from '../../../../platform/web/ui/section-title.tsx';
import { SkeletonRows } from '../../../../platform/web/ui/skeleton-rows.tsx';
import type { ApiRecord } from '../../../../records/web/api/record.ts';
import { useRecord } from '../../../../records/web/api/use-record-list.ts';
import { FieldValue } from '../../../../records/web/page/field-value.tsx';
import type { Preparation } from '../../conversion.ts';
import { leadMessages } from '../../messages.ts';
import { ConversionForm } from './conversion-form.tsx';
import classes from './qualify.module.css';

export default function QualifyScreen() {
  const m = useMessages(leadMessages);
  const { id } = useParams({ strict: false }) as { id: string };
  const { data: lead, error, refetch } = useRecord('lead', id);
  const { data: prepared, error: failure } = useQuery({
    queryKey: ['leads', 'prepare', id],
    queryFn: () => api.action<Preparation>('lead.prepare', { lead: id }),
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
  const failed = error ?? failure;
  const who = lead?.record_title ?? '';
  return (
    <Page title={who ? m.qualifyOf({ who }) : m.qualify} width="wide">
      {failed ? <ErrorState error={failed} onRetry={() => void refetch()} /> : null}
      {!failed && !(lead && prepared) && <SkeletonRows count={8} height={40} />}
      {lead && prepared && (
        <div className={classes.columns}>
          <Who lead={lead} />
          {lead.status === 'converted' ? (
            <EmptyState>{m.already}</EmptyState>
          ) : (
            <ConversionForm key={id} lead={lead} prepared={prepared} />
          )}
        </div>
      )}
    </Page>
  );
}

const shown = [
  'first_name',
  'last_name',
  'email',
  'phone',
  'company_name',
  'job_title',
  'postal_code',
  'city',
  'source',
  'tags',
  'owner',
];

function Who({ lead }: { lead: ApiRecord }) {
  const m = useMessages(leadMessages);
  const text = useText();
  const object = useObject('lead');
  const facts = shown.flatMap((name) => {
    const field = object?.fields.get(name);
    return field && lead[name] !== null && lead[name] !== undefined ? [field] : [];
  });
  return (
    <section className={classes.who} aria-label={m.whoIsIt}>
      <div>
        <SectionTitle>{m.saidWhat}</SectionTitle>
        <p className={classes.message}>
          {typeof lead.title === 'string' && (
            <strong>
              {lead.title}
              {'\n'}
            </strong>
          )}
          {typeof lead.message === 'string' ? lead.message : !lead.title && m.saidNothing}
        </p>
      </div>
      <div>
        <SectionTitle>{m.whoIsIt}</SectionTitle>
        <dl className={classes.facts}>
          {facts.map((field) => (
            <div key={field.name} style={{ display: 'contents' }}>
              <dt>{text(field.label)}</dt>
              <dd>
                <FieldValue field={field} value={lead[field.name]} />
              </dd>
            </div>
          ))}
          <dt>{text(object!.fields.get('received_at')!.label)}</dt>
          <dd>
            <DateText value={lead.received_at as string} />
          </dd>
        </dl>
      </div>
    </section>
  );
}
