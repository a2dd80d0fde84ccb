/** The rehearsal: everything done as for good and taken back, told in a sentence whose numbers open. */
import { Alert, Button } from '@mantine/core';
import { IconDownload, IconPlayerPlay, IconRefresh } from '@tabler/icons-react';
import type { WebObject } from '../../../model/web/use-schema.tsx';
import { apiUrl } from '../../../platform/web/api.ts';
import { useLanguage, useMessages } from '../../../platform/web/language.tsx';
import { useErrorText } from '../../../platform/web/ui/error-state.tsx';
import type { Import } from '../../import-contract.ts';
import classes from './import.module.css';
import { importMessages } from './messages.ts';
import { OutcomeSentence } from './outcome-sentence.tsx';
import { ProgressLine } from './progress-line.tsx';
import { Reasons } from './reasons.tsx';
import { ReportRows } from './report-rows.tsx';
import { Step } from './step.tsx';
import { isDecided, useImportStep } from './use-imports.ts';

type Props = { found: Import; object: WebObject };

export function RehearsalStep({ found, object }: Props) {
  const m = useMessages(importMessages);
  const errorText = useErrorText();
  const step = useImportStep(found.id);
  if (isDecided(found.state)) return null;
  const report = found.report?.kind === 'rehearsal' ? found.report : null;
  const finished = report?.state === 'done' ? report : null;
  const blocked = blockOf(found);
  return (
    <Step number={3} title={m.rehearsalStep}>
      {found.state === 'rehearsing' ? (
        <ProgressLine
          found={found}
          label={m.rehearsing}
          action={
            <Button size="xs" onClick={() => step.mutate('cancel')} loading={step.isPending}>
              {m.stop}
            </Button>
          }
        />
      ) : (
        <div className={classes.line}>
          <Button
            variant={finished && found.state === 'rehearsed' ? 'default' : 'filled'}
            leftSection={finished ? <IconRefresh /> : <IconPlayerPlay />}
            disabled={blocked}
            loading={step.isPending}
            onClick={() => step.mutate('rehearse')}
          >
            {finished ? m.rehearseAgain : m.rehearse}
          </Button>
          <span className={classes.dim}>
            {found.mapping.every(({ field }) => field === null)
              ? m.nothingMapped
              : report?.state === 'cancelled'
                ? m.rehearsalStopped
                : finished && found.state === 'ready'
                  ? m.rehearsalOld
                  : m.rehearsalHelp}
          </span>
        </div>
      )}
      {step.error && (
        <Alert color="red" role="alert">
          {errorText(step.error)}
        </Alert>
      )}
      {found.error && (
        <Alert color="red" role="alert">
          {found.error}
        </Alert>
      )}
      {finished && found.state !== 'rehearsing' && (
        <div className={classes.result} data-old={found.state === 'ready' || undefined}>
          <OutcomeSentence report={finished} object={object} />
          <Reasons report={finished} />
          {finished.counts.refused > 0 && <DownloadRefused id={found.id} />}
          <ReportRows found={found} report={finished} object={object} />
        </div>
      )}
    </Step>
  );
}

export const blockOf = (found: Import): boolean =>
  found.mapping.every(({ field }) => field === null) ||
  (found.options.mode !== 'update' && found.required.some(({ by }) => by === null));

export function DownloadRefused({ id, compact }: { id: string; compact?: boolean }) {
  const m = useMessages(importMessages);
  const { language } = useLanguage();
  return (
    <Button
      component="a"
      href={apiUrl(`/imports/${id}/refused?language=${language}`)}
      download
      size={compact ? 'xs' : undefined}
      leftSection={<IconDownload />}
      className={classes.start}
    >
      {m.downloadRefused}
    </Button>
  );
}
