// The register of risks: why such projects fail, what Jalon signals, the map, and each risk with its answer.
import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useMay, useObject } from '../../../../model/web/use-schema.tsx';
import { api } from '../../../../platform/web/api.ts';
import { useFormats, useMessages, useText } from '../../../../platform/web/language.tsx';
import { useAnnounce } from '../../../../platform/web/ui/announcer.tsx';
import { EmptyState } from '../../../../platform/web/ui/empty-state.tsx';
import { ErrorState, useErrorText } from '../../../../platform/web/ui/error-state.tsx';
import { Page } from '../../../../platform/web/ui/page.tsx';
import { SectionTitle } from '../../../../platform/web/ui/section-title.tsx';
import { SkeletonRows } from '../../../../platform/web/ui/skeleton-rows.tsx';
import { refreshObject } from '../../../../records/web/api/cache.ts';
import type { ApiRecord } from '../../../../records/web/api/record.ts';
import { useLiveRecords } from '../../../../records/web/api/use-live-records.ts';
import { useRecordPage } from '../../../../records/web/api/use-record-list.ts';
import { useQuickCreate } from '../../../../records/web/create/use-quick-create.ts';
import classes from '../../web/register.module.css';
import { causes, type Looked } from '../contract.ts';
import { riskMessages } from '../messages.ts';
import { RiskMap, type Spot } from './risk-map.tsx';
import { RiskTable } from './risk-table.tsx';
import own from './risks.module.css';
import { Signalled } from './signalled.tsx';

const isWatched = ({ status }: ApiRecord) => status === 'open' || status === 'happened';

export default function RisksScreen() {
  const m = useMessages(riskMessages);
  const may = useMay('risk', 'create');
  const quickCreate = useQuickCreate();
  const [spot, setSpot] = useState<Spot | null>(null);
  const { data, error, refetch } = useRecordPage('risk', { sort: 'status', limit: 500 });
  useLiveRecords();
  const all = data?.records ?? [];
  const watched = all.filter(isWatched);
  const shown = all
    .filter(({ status }) => status !== 'proposed')
    .filter(({ probability, impact }) => !spot || (probability === spot.p && impact === spot.i));
  return (
    <Page
      title={m.risks}
      width="wide"
      create={may ? { label: m.add, run: () => quickCreate('risk') } : undefined}
    >
      <p className={classes.lead}>{m.lead}</p>
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <SkeletonRows count={8} height={40} />
      ) : (
        <>
          <Causes watched={watched} />
          {may && <LookNow />}
          <Signalled risks={all.filter(({ status }) => status === 'proposed')} />
          {all.length === 0 ? (
            <EmptyState icon={IconAlertTriangle}>{m.empty}</EmptyState>
          ) : (
            <>
              <RiskMap risks={watched} spot={spot} onSpot={setSpot} />
              <section className={classes.part} aria-label={m.register}>
                <SectionTitle
                  count={shown.length}
                  actions={
                    spot && (
                      <Button size="compact-sm" variant="subtle" onClick={() => setSpot(null)}>
                        {m.all}
                      </Button>
                    )
                  }
                >
                  {spot ? m.only(spot) : m.register}
                </SectionTitle>
                <RiskTable risks={shown} />
              </section>
            </>
          )}
        </>
      )}
    </Page>
  );
}

function LookNow() {
  const m = useMessages(riskMessages);
  const client = useQueryClient();
  const announce = useAnnounce();
  const errorText = useErrorText();
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const look = async () => {
    setBusy(true);
    try {
      const { proposed } = await api.action<Looked>('risk.look', {});
      await refreshObject(client, 'risk');
      const words = proposed ? m.looked({ count: proposed }) : m.lookedNone;
      setSaid(words);
      announce(words);
    } catch (error) {
      setSaid(errorText(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <p className={own.look}>
      <Button loading={busy} onClick={() => void look()}>
        {m.look}
      </Button>
      {said && <span className={classes.aside}>{said}</span>}
    </p>
  );
}

function Causes({ watched }: { watched: readonly ApiRecord[] }) {
  const m = useMessages(riskMessages);
  const text = useText();
  const formats = useFormats();
  const choices = useObject('risk')?.fields.get('cause')?.choices ?? [];
  return (
    <section className={classes.part} aria-label={m.causes}>
      <SectionTitle>{m.causes}</SectionTitle>
      <ul className={own.causes}>
        {causes.map(({ key, share }) => {
          const label = choices.find((one) => one.key === key)?.label;
          const count = watched.filter(({ cause }) => cause === key).length;
          return (
            <li key={key}>
              <span className={own.share}>
                {key === 'technology' ? m.third : formats.percent(share / 100)}
              </span>
              <span>{label && text(label)}</span>
              <span className={classes.quiet}>{m.watched({ count })}</span>
            </li>
          );
        })}
      </ul>
      <p className={classes.aside}>{m.causesHelp}</p>
    </section>
  );
}
