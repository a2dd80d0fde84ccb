// The curve of what was added after the start, and the settings that nobody has decided.
import { Button, Select } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useObject } from '../../../../model/web/use-schema.tsx';
import { api } from '../../../../platform/web/api.ts';
import { Chart } from '../../../../platform/web/chart/chart.tsx';
import { useFormats, useMessages, useText } from '../../../../platform/web/language.tsx';
import { SectionTitle } from '../../../../platform/web/ui/section-title.tsx';
import { useRecordPage } from '../../../../records/web/api/use-record-list.ts';
import type { Appeared, Creep } from '../contract.ts';
import { scopeMessages } from '../messages.ts';
import { ReasonDialog } from './reason-dialog.tsx';
import classes from './scope.module.css';
import { useScopeChanged } from './use-scope.ts';

type Props = { creep: Creep; mayDecide: boolean };

export function CreepSection({ creep, mayDecide }: Props) {
  const m = useMessages(scopeMessages);
  const formats = useFormats();
  const [settling, setSettling] = useState<Appeared | null>(null);
  const words = m.creepWords({
    day: formats.date(creep.starts_on),
    count: creep.decided + creep.undecided,
    decided: formats.number(creep.decided),
    undecided: formats.number(creep.undecided),
  });
  return (
    <section aria-label={m.creep} className={classes.section}>
      <SectionTitle>{m.creep}</SectionTitle>
      <Chart
        title={words}
        kind="line"
        height={200}
        series={[
          { id: 'decided', label: m.withDecision },
          { id: 'undecided', label: m.withoutDecision },
        ]}
        points={creep.points.map(({ on, decided, undecided }) => ({
          id: on,
          label: formats.date(on),
          values: [decided, undecided],
        }))}
      />
      <SectionTitle level={3} count={creep.appeared.length || undefined}>
        {m.appeared}
      </SectionTitle>
      {creep.appeared.length === 0 && <p className={classes.quiet}>{m.nothingAppeared}</p>}
      <ul className={classes.list}>
        {creep.appeared.map((one) => (
          <Line key={one.id} appeared={one} onSettle={mayDecide ? () => setSettling(one) : undefined} />
        ))}
      </ul>
      {settling && <Settle appeared={settling} onClose={() => setSettling(null)} />}
    </section>
  );
}

function Line({ appeared, onSettle }: { appeared: Appeared; onSettle?: () => void }) {
  const m = useMessages(scopeMessages);
  const text = useText();
  const formats = useFormats();
  const object = useObject(appeared.object);
  const facts = [object ? text(object.label.one) : '', formats.date(appeared.on), appeared.by ?? ''];
  return (
    <li className={classes.line}>
      <div className={classes.words}>
        {object ? (
          <Link
            to="/o/$object/$id"
            params={{ object: appeared.object, id: appeared.id } as never}
            className={classes.name}
          >
            {appeared.title}
          </Link>
        ) : (
          appeared.title
        )}
        <p className={classes.quiet}>{facts.filter(Boolean).join(' · ')}</p>
      </div>
      {onSettle && <Button onClick={onSettle}>{m.settle}</Button>}
    </li>
  );
}

function Settle({ appeared, onClose }: { appeared: Appeared; onClose: () => void }) {
  const m = useMessages(scopeMessages);
  const changed = useScopeChanged();
  const [decision, setDecision] = useState<string | null>(null);
  const { data } = useRecordPage('decision', {
    filter: { field: 'status', op: 'is', value: 'taken' },
    sort: '-decided_on',
    fields: ['name', 'number'],
    limit: 100,
  });
  const decisions = (data?.records ?? []).map(({ id, name, number }) => ({
    value: id,
    label: `${number} · ${name}`,
  }));
  return (
    <ReasonDialog
      title={m.settleTitle({ item: appeared.title })}
      consequence={m.settleHelp}
      confirm={m.settle}
      onClose={onClose}
      onDecide={async (why) => {
        await api.action('programme.settle_appeared', {
          object: appeared.object,
          id: appeared.id,
          why,
          ...(decision ? { decision } : {}),
        });
        await changed();
      }}
    >
      <Select
        label={m.decision}
        placeholder={m.noDecision}
        clearable
        searchable
        data={decisions}
        value={decision}
        onChange={setDecision}
      />
    </ReasonDialog>
  );
}
