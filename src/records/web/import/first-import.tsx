/** The page before there is an import: what to do in one sentence, and where to drop the file. */
import { Alert, Button, Progress } from '@mantine/core';
import { Dropzone } from '@mantine/dropzone';
import { IconAlertTriangle, IconFileSpreadsheet } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useSchema } from '../../../model/web/use-schema.tsx';
import { useFormats, useMessages } from '../../../platform/web/language.tsx';
import { EmptyState } from '../../../platform/web/ui/empty-state.tsx';
import { importableObjects } from './field-places.ts';
import classes from './import.module.css';
import { importMessages } from './messages.ts';
import { ObjectChoice } from './object-choice.tsx';
import { sizeText } from './size-text.ts';
import { useBegin } from './use-begin.ts';
import '@mantine/dropzone/styles.layer.css';

export function FirstImport({ preferred }: { preferred?: string }) {
  const m = useMessages(importMessages);
  const objects = importableObjects(useSchema().objects.values());
  const [chosen, choose] = useState<string | null>(
    objects.some(({ name }) => name === preferred) ? (preferred ?? null) : null,
  );
  const begin = useBegin(objects, chosen);
  if (objects.length === 0) return <EmptyState icon={IconFileSpreadsheet}>{m.noObjects}</EmptyState>;
  return (
    <div className={classes.first}>
      <p className={classes.intro}>{m.intro}</p>
      <ObjectChoice objects={objects} chosen={chosen} onChoose={choose} disabled={begin.busy !== null} />
      {begin.busy ? <Sending {...begin.busy} onStop={begin.stop} /> : <DropZone onFile={begin.start} />}
      {begin.error !== null && (
        <Alert color="red" icon={<IconAlertTriangle />} title={m.failed} role="alert">
          {begin.error}
        </Alert>
      )}
      <p className={classes.hint}>{m.recognised}</p>
    </div>
  );
}

function DropZone({ onFile }: { onFile: (file: File) => void }) {
  const m = useMessages(importMessages);
  const open = useRef<() => void>(null);
  return (
    <Dropzone
      onDrop={(files) => files[0] && onFile(files[0])}
      onReject={(rejections) => rejections[0] && onFile(rejections[0].file)}
      multiple={false}
      openRef={open}
      activateOnKeyboard={false}
      enablePointerEvents
      inputProps={{ 'aria-hidden': true, tabIndex: -1 }}
      classNames={{ root: classes.drop, inner: classes.dropInner }}
    >
      <IconFileSpreadsheet size={32} aria-hidden="true" />
      <p className={classes.dropWords}>
        <Dropzone.Accept>{m.dropNow}</Dropzone.Accept>
        <Dropzone.Reject>{m.dropNow}</Dropzone.Reject>
        <Dropzone.Idle>{m.drop}</Dropzone.Idle>
      </p>
      <Button
        variant="filled"
        onClick={(event) => {
          event.stopPropagation();
          open.current?.();
        }}
      >
        {m.choose}
      </Button>
    </Dropzone>
  );
}

type SendingProps = { name: string; size: number; share: number | null; onStop: () => void };

function Sending({ name, size, share, onStop }: SendingProps) {
  const m = useMessages(importMessages);
  const formats = useFormats();
  const words = share === null ? m.looking({ name }) : m.sending({ name });
  return (
    <div className={classes.sending} role="status">
      <div className={classes.line}>
        <span className={classes.grow}>{words}</span>
        <span className={classes.dim}>
          {share !== null &&
            m.sentShare({
              share: formats.percent(Math.floor(share * 100) / 100),
              size: sizeText(size, formats.locale),
            })}
        </span>
        <Button variant="subtle" color="gray" size="xs" onClick={onStop}>
          {m.stop}
        </Button>
      </div>
      <Progress value={(share ?? 1) * 100} animated={share === null} size="sm" aria-label={words} />
    </div>
  );
}
