// From a file to an import: sent, guessed what it holds, looked at by the server.
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import type { WebObject } from '../../../model/web/use-schema.tsx';
import { ApiError } from '../../../platform/web/api.ts';
import { useMessages } from '../../../platform/web/language.tsx';
import { useErrorText } from '../../../platform/web/ui/error-state.tsx';
import { guessObject, peekHeaders } from './guess-object.ts';
import { importMessages } from './messages.ts';
import { sendFile } from './send-file.ts';
import { useCreateImport } from './use-imports.ts';

/** `share` of the file sent, 0 to 1; null while the server reads it. */
export type Busy = { name: string; size: number; share: number | null };

export function useBegin(objects: readonly WebObject[], chosen: string | null) {
  const m = useMessages(importMessages);
  const errorText = useErrorText();
  const navigate = useNavigate();
  const create = useCreateImport();
  const [busy, setBusy] = useState<Busy | null>(null);
  const [error, setError] = useState<string | null>(null);
  const current = useRef<AbortController>(null);
  useEffect(() => () => current.current?.abort(), []);

  const explain = (failure: unknown): string => {
    if (!(failure instanceof ApiError)) return errorText(failure);
    const said = failure.detail || failure.errors[0]?.message;
    if (!said && failure.code === 'too_large') return m.tooLarge;
    return said || errorText(failure);
  };

  const start = async (file: File) => {
    setError(null);
    if (/\.(pdf|docx?|odt|pptx?|png|jpe?g|zip|rar|numbers)$/i.test(file.name)) return setError(m.wrongKind);
    const controller = new AbortController();
    current.current = controller;
    const { signal } = controller;
    const place = { name: file.name, size: file.size };
    setBusy({ ...place, share: 0 });
    try {
      const headers = await peekHeaders(file);
      const sent = await sendFile(file, { signal, onProgress: (share) => setBusy({ ...place, share }) });
      setBusy({ ...place, share: null });
      const guess = (known: readonly string[]) => guessObject(objects, file.name, known)?.name;
      const object = chosen ?? guess(headers) ?? objects[0]!.name;
      let made = await create.mutateAsync({ object, file_id: sent.id });
      // The headers of a workbook, and those under lines of title, are known only now.
      const better = chosen ?? guess(made.table.header) ?? object;
      if (better !== object)
        made = await create.mutateAsync({ object: better, file_id: sent.id, replaces: made.id });
      if (signal.aborted) return;
      void navigate({ to: '/import', search: { id: made.id } as never });
    } catch (failure) {
      if (!signal.aborted) setError(explain(failure));
    }
    setBusy(null);
  };
  const stop = () => {
    current.current?.abort();
    setBusy(null);
  };
  return { busy, error, start: (file: File) => void start(file), stop };
}
