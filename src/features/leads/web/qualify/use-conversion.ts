// What qualification does: converts or discards, says so, and offers the way back.
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../../../platform/web/api.ts';
import { useMessages } from '../../../../platform/web/language.tsx';
import { useErrorText } from '../../../../platform/web/ui/error-state.tsx';
import { useUndo } from '../../../../platform/web/ui/undo.tsx';
import { refreshObject } from '../../../../records/web/api/cache.ts';
import type { ApiRecord } from '../../../../records/web/api/record.ts';
import { useUndoOperation } from '../../../../records/web/api/use-write.ts';
import type { Converted, ConvertInput } from '../../conversion.ts';
import { leadMessages } from '../../messages.ts';

export function useConversion(lead: ApiRecord) {
  const m = useMessages(leadMessages);
  const client = useQueryClient();
  const navigate = useNavigate();
  const offerUndo = useUndo();
  const undoOperation = useUndoOperation();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const convert = async (input: ConvertInput) => {
    setBusy(true);
    setError(null);
    try {
      const { deal, contact, company, operation } = await api.action<Converted>('lead.convert', input);
      void refreshObject(client);
      const to = deal ? `/o/deal/${deal}` : contact ? `/o/contact/${contact}` : `/o/company/${company}`;
      await navigate({ to });
      offerUndo(m.converted({ who: lead.record_title ?? '' }), async () => {
        await undoOperation(operation);
        await navigate({ to: `/o/lead/${lead.id}` });
      });
    } catch (failure) {
      setError(failure);
      setBusy(false);
    }
  };
  return { convert, busy, error, clear: () => setError(null) };
}

export function useDiscard(lead: ApiRecord): (reason: string) => Promise<void> {
  const m = useMessages(leadMessages);
  const client = useQueryClient();
  const navigate = useNavigate();
  const errorText = useErrorText();
  const offerUndo = useUndo();
  const undoOperation = useUndoOperation();
  return async (reason) => {
    try {
      const { _operation } = await api.patch<ApiRecord & { _operation: string }>(`/records/lead/${lead.id}`, {
        status: 'discarded',
        discard_reason: reason,
      });
      void refreshObject(client, 'lead');
      await navigate({ to: '/o/lead' });
      offerUndo(m.isDiscarded({ who: lead.record_title ?? '' }), () => undoOperation(_operation));
    } catch (error) {
      notifications.show({
        message: m.failed({ reason: errorText(error) }),
        role: 'alert',
        autoClose: 10_000,
      });
    }
  };
}
