/** For good: the button, the progress, what was done, and the way back. */
import { Alert, Button } from '@mantine/core';
import { IconAlertTriangle, IconArrowRight, IconDatabaseImport, IconPlayerPlay } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { WebObject } from '../../../model/web/use-schema.tsx';
import { useMessages } from '../../../platform/web/language.tsx';
import { useErrorText } from '../../../platform/web/ui/error-state.tsx';
import type { Import } from '../../import-contract.ts';
import { importSteps } from '../../import-states.ts';
import { titleOf } from '../api/record.ts';
import { useRecord } from '../api/use-record-list.ts';
import { encodeFilter } from '../filter/filter-code.ts';
import classes from './import.module.css';
import { importMessages } from './messages.ts';
import { OutcomeSentence } from './outcome-sentence.tsx';
import { ProgressLine } from './progress-line.tsx';
import { Reasons } from './reasons.tsx';
import { blockOf, DownloadRefused } from './rehearsal-step.tsx';
import { ReportRows } from './report-rows.tsx';
import { Step } from './step.tsx';
import { UndoImport } from './undo-import.tsx';
import { isDecided, useImportStep } from './use-imports.ts';

type Props = { found: Import; object: WebObject };

export function RunStep({ found, object }: Props) {
  const m = useMessages(importMessages);
  const decided = isDecided(found.state);
  return (
    <Step number={decided ? 3 : 4} title={m.runStep} ahead={!decided && blockOf(found)}>
      {decided ? <Outcome found={found} object={object} /> : <Begin found={found} />}
    </Step>
  );
}

function Begin({ found }: { found: Import }) {
  const m = useMessages(importMessages);
  const errorText = useErrorText();
  const step = useImportStep(found.id);
  const rehearsed = found.state === 'rehearsed';
  const { counts } = found.report ?? {};
  const count = rehearsed && counts ? counts.created + counts.updated : found.table.rows.value;
  return (
    <>
      <div className={classes.line}>
        <Button
          variant={rehearsed ? 'filled' : 'default'}
          leftSection={<IconDatabaseImport />}
          disabled={found.state === 'rehearsing' || (rehearsed && count === 0)}
          loading={step.isPending}
          onClick={() => step.mutate('run')}
        >
          {rehearsed ? m.runRows({ count }) : m.runUnrehearsed}
        </Button>
        <span className={classes.dim}>{m.runHelp}</span>
      </div>
      {step.error && (
        <Alert color="red" role="alert">
          {errorText(step.error)}
        </Alert>
      )}
    </>
  );
}

function Outcome({ found, object }: Props) {
  const m = useMessages(importMessages);
  const step = useImportStep(found.id);
  const { state, report } = found;
  if (state === 'running') {
    return (
      <>
        <ProgressLine
          found={found}
          label={m.running}
          action={
            <Button size="xs" loading={step.isPending} onClick={() => step.mutate('cancel')}>
              {m.stopImport}
            </Button>
          }
        />
        <p className={classes.hint}>{m.runningHelp}</p>
      </>
    );
  }
  return (
    <div className={classes.result}>
      {state === 'failed' && (
        <Alert
          color="red"
          icon={<IconAlertTriangle />}
          title={found.undo ? m.undoFailed : m.runFailed}
          role="alert"
        >
          {found.error}
        </Alert>
      )}
      {state === 'cancelled' && <Alert color="yellow">{m.stopped}</Alert>}
      {state === 'undoing' && <ProgressLine found={found} label={m.undoing} />}
      {state === 'undone' && <Undone found={found} />}
      {report && <OutcomeSentence report={report} object={object} />}
      {state !== 'undoing' && <Ways found={found} object={object} />}
      {report && <Reasons report={report} />}
      {report && <ReportRows found={found} report={report} object={object} />}
    </div>
  );
}

function Ways({ found, object }: Props) {
  const m = useMessages(importMessages);
  const errorText = useErrorText();
  const step = useImportStep(found.id);
  const { state, report } = found;
  const undoable = state !== 'undone';
  const resumable = importSteps.resume.includes(state);
  const touched = report ? report.counts.created + report.counts.updated : 0;
  return (
    <div className={classes.ways}>
      {step.error && (
        <Alert color="red" role="alert">
          {errorText(step.error)}
        </Alert>
      )}
      {resumable && (
        <Button
          variant="filled"
          leftSection={<IconPlayerPlay />}
          loading={step.isPending}
          onClick={() => step.mutate(found.undo ? 'undo' : 'resume')}
        >
          {found.undo ? m.resumeUndo : m.resume}
        </Button>
      )}
      {undoable && touched > 0 && (
        <Button
          variant={resumable ? 'default' : 'filled'}
          component={Link}
          to={`/o/${object.name}`}
          search={{ filter: encodeFilter({ operation: found.id }) } as never}
          rightSection={<IconArrowRight />}
        >
          {m.seeRecords}
        </Button>
      )}
      {report && report.counts.refused > 0 && <DownloadRefused id={found.id} />}
      <Button component={Link} to="/import" search={{ object: found.object } as never}>
        {m.importOther}
      </Button>
      {undoable && !found.undo && <UndoImport id={found.id} />}
    </div>
  );
}

function Undone({ found }: { found: Import }) {
  const m = useMessages(importMessages);
  const { undo } = found;
  if (!undo) return null;
  return (
    <Alert color="gray">
      {m.undone({ count: undo.undone })}
      {undo.kept > 0 && (
        <>
          {' '}
          {m.keptAsIs({ count: undo.kept })}
          <ul className={classes.parents}>
            {undo.kept_records.slice(0, 50).map(({ object, id }) => (
              <li key={`${object} ${id}`}>
                <KeptRecord object={object} id={id} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Alert>
  );
}

function KeptRecord({ object, id }: { object: string; id: string }) {
  const m = useMessages(importMessages);
  const { data } = useRecord(object, id);
  return <Link to={`/o/${object}/${id}`}>{titleOf(data) || m.untitled}</Link>;
}
