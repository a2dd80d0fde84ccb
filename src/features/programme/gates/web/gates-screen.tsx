// Gate after gate: the one that comes next in full, with who may open it; the others folded.
import { Button } from '@mantine/core';
import { IconTrafficLights } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { phases } from '../../../../objects/programme/choices.ts';
import { useMessages, useText } from '../../../../platform/web/language.tsx';
import { laterPart } from '../../../../platform/web/later.tsx';
import { EmptyState } from '../../../../platform/web/ui/empty-state.tsx';
import { ErrorState } from '../../../../platform/web/ui/error-state.tsx';
import { Page } from '../../../../platform/web/ui/page.tsx';
import { SectionTitle } from '../../../../platform/web/ui/section-title.tsx';
import { SkeletonRows } from '../../../../platform/web/ui/skeleton-rows.tsx';
import small from '../../web/small-lists.module.css';
import type { Gate, Gates } from '../contract.ts';
import { gateMessages } from '../messages.ts';
import { CriterionLine } from './criterion-line.tsx';
import { GateDecision } from './gate-decision.tsx';
import classes from './gates.module.css';
import { useGates } from './use-gates.ts';
import { VerdictList } from './verdict-list.tsx';

const NewCriterion = laterPart(async () => (await import('./new-criterion.tsx')).NewCriterion);
const order = phases.map(({ key }) => key);

export default function GatesScreen() {
  const m = useMessages(gateMessages);
  const { data, error, refetch } = useGates();
  const [adding, setAdding] = useState(false);
  const gates = data?.gates;
  return (
    <Page
      title={m.title}
      width="reading"
      create={gates?.may_edit ? { label: m.add, run: () => setAdding(true) } : undefined}
    >
      <p className={small.lead}>{m.lead}</p>
      {data ? (
        gates ? (
          <>
            {gates.next === null && <p>{m.last}</p>}
            {nextFirst(gates).map((gate) => (
              <GateSection key={gate.phase} gate={gate} gates={gates} />
            ))}
            {adding && <NewCriterion gates={gates} onClose={() => setAdding(false)} />}
          </>
        ) : (
          <EmptyState
            icon={IconTrafficLights}
            action={
              <Button component={Link} to="/programme">
                {m.toProject}
              </Button>
            }
          >
            {m.none}
          </EmptyState>
        )
      ) : error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <SkeletonRows count={6} height={56} />
      )}
    </Page>
  );
}

const nextFirst = ({ gates, next }: Gates): Gate[] =>
  gates.toSorted((a, b) => Number(b.phase === next) - Number(a.phase === next));

function GateSection({ gate, gates }: { gate: Gate; gates: Gates }) {
  const m = useMessages(gateMessages);
  const text = useText();
  const name = text(phases.find(({ key }) => key === gate.phase)!.label);
  const title = m.openPhase({ phase: name });
  const content = (
    <>
      {gate.criteria.length === 0 && <p className={small.quiet}>{m.noCriteria}</p>}
      <ul className={small.list}>
        {gate.criteria.map((one) => (
          <CriterionLine key={one.id} criterion={one} mayEdit={gates.may_edit} />
        ))}
      </ul>
      {gate.phase === gates.next && gates.may_decide && <GateDecision gate={gate} />}
      <VerdictList verdicts={gate.verdicts} />
    </>
  );
  if (gate.phase === gates.next)
    return (
      <section aria-label={title} className={classes.next}>
        <SectionTitle count={m.nextGate}>{title}</SectionTitle>
        {content}
      </section>
    );
  const passed = order.indexOf(gate.phase) <= order.indexOf(gates.current);
  return (
    <details className={classes.other}>
      <summary>
        {title} <span className={small.quiet}>{passed ? m.passed : m.ahead}</span>
      </summary>
      {content}
    </details>
  );
}
