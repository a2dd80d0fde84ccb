// The budget of the programme: the lines, what they come to, the reserve with its terms, and what seems forgotten.
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { api } from '../../../../platform/web/api.ts';
import { useFormats, useMessages } from '../../../../platform/web/language.tsx';
import { ErrorState, useErrorText } from '../../../../platform/web/ui/error-state.tsx';
import { Page } from '../../../../platform/web/ui/page.tsx';
import { SaveStatus } from '../../../../platform/web/ui/save-status.tsx';
import { SkeletonRows } from '../../../../platform/web/ui/skeleton-rows.tsx';
import { StateBadge } from '../../../../platform/web/ui/state-badge.tsx';
import { useUndo } from '../../../../platform/web/ui/undo.tsx';
import { useLiveRecords } from '../../../../records/web/api/use-live-records.ts';
import { useBin } from '../../../../records/web/api/use-write.ts';
import { NewLine } from '../../web/new-line.tsx';
import type { Budget, LineView } from '../contract.ts';
import { budgetMessages } from '../messages.ts';
import classes from './budget.module.css';
import { BudgetGrid } from './budget-grid.tsx';
import { BudgetParts } from './budget-parts.tsx';
import { useBudget, useBudgetWrites } from './use-budget.ts';

export default function BudgetScreen() {
  const m = useMessages(budgetMessages);
  const formats = useFormats();
  const errorText = useErrorText();
  const offerUndo = useUndo();
  const { data: budget, error, refetch } = useBudget();
  const writes = useBudgetWrites(budget?.currency);
  const bin = useBin('budget_line', 'delete');
  const restore = useBin('budget_line', 'restore');
  useLiveRecords();
  const remove = (line: LineView) =>
    writes.run(async () => {
      await bin.mutateAsync([line.id]);
      offerUndo(m.removed({ line: line.name }), () => writes.run(() => restore.mutateAsync([line.id])));
    });
  return (
    <Page title={m.budget} width="wide" actions={<SaveStatus state={writes.state} />}>
      {!budget ? (
        error ? (
          <ErrorState error={error} onRetry={() => void refetch()} />
        ) : (
          <SkeletonRows count={8} height={36} />
        )
      ) : (
        <>
          <p className={classes.lead}>{m.lead({ day: formats.date(budget.horizon) })}</p>
          <Approved
            budget={budget}
            approve={() => writes.run(() => api.action('programme.approve_budget', {}))}
          />
          <Sums budget={budget} />
          <BudgetGrid budget={budget} set={writes.set} remove={(line) => void remove(line)} />
          {budget.may.create && (
            <NewLine
              label={m.newLine}
              add={(name) => writes.add([{ name, kind: 'consulting', position: budget.lines.length }])}
            />
          )}
          <p className={classes.under}>
            {budget.lines.length === 0 ? m.empty : m.keys}
            {budget.left_out > 0 && ` ${m.leftOut({ count: budget.left_out })}`}
          </p>
          {writes.error !== null && (
            <p role="alert" className={classes.error}>
              {m.failed({ reason: errorText(writes.error) })}
            </p>
          )}
          <BudgetParts budget={budget} writes={writes} />
        </>
      )}
    </Page>
  );
}

function Sums({ budget }: { budget: Budget }) {
  const m = useMessages(budgetMessages);
  const formats = useFormats();
  const { sums, reserve, currency } = budget;
  const money = (amount: string) => formats.money({ amount, currency });
  return (
    <dl className={classes.sums}>
      {(['planned', 'committed', 'spent', 'forecast'] as const).map((name) => (
        <div key={name}>
          <dt>{m[name]}</dt>
          <dd>{money(sums[name])}</dd>
        </div>
      ))}
      <div>
        <dt>{m.reserve}</dt>
        <dd>{money(reserve.total)}</dd>
      </div>
    </dl>
  );
}

function Approved({ budget, approve }: { budget: Budget; approve: () => void }) {
  const m = useMessages(budgetMessages);
  const formats = useFormats();
  const { approval, may } = budget;
  return (
    <p className={classes.line}>
      {approval ? (
        <>
          <StateBadge tone={approval.changed ? 'warn' : 'good'}>
            {approval.changed ? m.changedSince : m.approval}
          </StateBadge>
          <Link to="/o/$object/$id" params={{ object: 'decision', id: approval.decision } as never}>
            {m.approvedOn({ day: formats.date(approval.on), number: approval.number })}
          </Link>
          {approval.planned && approval.reserve && (
            <span>
              {m.approvedFor({
                planned: formats.money(approval.planned),
                reserve: formats.money(approval.reserve),
              })}
            </span>
          )}
        </>
      ) : (
        <StateBadge>{m.notApproved}</StateBadge>
      )}
      {may.approve && budget.lines.length > 0 && (!approval || approval.changed) && (
        <Button size="xs" onClick={approve}>
          {approval ? m.approveAgain : m.approve}
        </Button>
      )}
    </p>
  );
}
