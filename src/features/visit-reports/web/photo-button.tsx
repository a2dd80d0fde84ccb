// A photo, by the camera of a telephone or from its files.
import { Button } from '@mantine/core';
import { IconCamera } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useMessages } from '../../../platform/web/language.tsx';
import { useErrorText } from '../../../platform/web/ui/error-state.tsx';
import { reportMessages } from '../messages.ts';
import type { Photo } from './draft.ts';
import classes from './report.module.css';

type Props = { photos: readonly Photo[]; onFile: (file: File) => Promise<void> };

export function PhotoButton({ photos, onFile }: Props) {
  const m = useMessages(reportMessages);
  const errorText = useErrorText();
  const input = useRef<HTMLInputElement>(null);
  const [sending, setSending] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const send = async (file: File) => {
    setSending(true);
    setFailure(null);
    try {
      await onFile(file);
    } catch (error) {
      setFailure(error);
    }
    setSending(false);
  };
  const kept = photos.filter((photo) => photo.kept).length;
  return (
    <>
      <Button leftSection={<IconCamera />} loading={sending} onClick={() => input.current?.click()}>
        {m.photo}
      </Button>
      <input
        ref={input}
        type="file"
        accept="image/*"
        capture="environment"
        aria-label={m.photo}
        hidden
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          event.currentTarget.value = '';
          if (file) void send(file);
        }}
      />
      <span role="status" className={classes.quiet}>
        {failure
          ? m.photoFailed({ reason: errorText(failure) })
          : sending
            ? m.sending
            : photos.length > 0
              ? [m.photos({ count: photos.length }), kept > 0 && m.photosKept({ count: kept })]
                  .filter(Boolean)
                  .join(' · ')
              : ''}
      </span>
    </>
  );
}
