import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { api } from '../../../platform/web/api.ts';
import { useFormats, useMessages } from '../../../platform/web/language.tsx';
import { ErrorState } from '../../../platform/web/ui/error-state.tsx';
import { Page } from '../../../platform/web/ui/page.tsx';
import { SectionTitle } from '../../../platform/web/ui/section-title.tsx';
import { SkeletonRows } from '../../../platform/web/ui/skeleton-rows.tsx';
import type { Handover } from '../contract.ts';
import { handoverMessages } from '../messages.ts';
import { AccountCard } from './account-card.tsx';
import classes from './handover.module.css';
import { HappenedList } from './happened-list.tsx';

/** What whoever covers must know, and what whoever comes back must know: one page for both. */
export default function HandoverScreen() {
  const m = useMessages(handoverMessages);
  const { id } = useParams({ strict: false }) as { id: string };
  const { data, error, refetch } = useQuery({
    queryKey: ['handover', id],
    queryFn: () => api.action<Handover>('handover.read', { absence: id }),
    retry: false,
  });
  return (
    <Page title={m.handover} width="reading">
      {data ? (
        <Shown handover={data} />
      ) : error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <SkeletonRows count={6} height={72} />
      )}
    </Page>
  );
}

function Shown({ handover: { absence, state, accounts, more, happened } }: { handover: Handover }) {
  const m = useMessages(handoverMessages);
  const formats = useFormats();
  const { person, covered_by, starts_on, ends_on, to } = absence;
  return (
    <div className={classes.page}>
      <header>
        <h2 className={classes.title}>{m.title({ cover: covered_by?.name ?? '', person: person.name })}</h2>
        <p className={classes.soft}>{m.span({ from: formats.date(starts_on), to: formats.date(ends_on) })}</p>
        <p className={classes.soft}>
          {state === 'to_come' ? m.toCome : state === 'now' ? m.now({ when: formats.when(to) }) : m.over}
        </p>
      </header>
      {state !== 'to_come' && <HappenedList happened={happened} />}
      {state !== 'over' && (
        <section aria-label={m.accounts}>
          <SectionTitle count={accounts.length + more}>{m.accounts}</SectionTitle>
          {accounts.length === 0 && <p className={classes.soft}>{m.noAccounts}</p>}
          {accounts.map((account) => (
            <AccountCard key={account.who.id} account={account} />
          ))}
          {more > 0 && <p className={classes.soft}>{m.more({ count: more })}</p>}
        </section>
      )}
    </div>
  );
}
