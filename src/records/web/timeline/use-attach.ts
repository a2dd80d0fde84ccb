// Files given to a record: each is sent, then becomes a document about it.
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useSchema } from '../../../model/web/use-schema.tsx';
import { newId } from '../../../platform/lib/ids.ts';
import { api } from '../../../platform/web/api.ts';
import { useMessages } from '../../../platform/web/language.tsx';
import { useAnnounce } from '../../../platform/web/ui/announcer.tsx';
import { useErrorText } from '../../../platform/web/ui/error-state.tsx';
import { refreshLists } from '../api/cache.ts';
import { documentsAbout } from './about.ts';
import { timelineMessages } from './messages.ts';
import { refreshTimeline } from './use-timeline.ts';

/** `attach` is absent where nothing can be attached, or not by this person. */
export function useAttach(object: string, id: string) {
  const m = useMessages(timelineMessages);
  const client = useQueryClient();
  const announce = useAnnounce();
  const errorText = useErrorText();
  const documents = documentsAbout(useSchema(), object);
  const [sending, setSending] = useState(0);
  if (!documents?.object.abilities.create) return { sending, attach: undefined };

  const send = async (file: File) => {
    const form = new FormData();
    form.append('file', file);
    const sent = await api.post<{ name: string }>('/files', form);
    await api.post(`/records/${documents.object.name}`, {
      id: newId(),
      name: file.name,
      [documents.file.name]: sent,
      [documents.field.name]: id,
    });
  };
  const attach = async (files: readonly File[]) => {
    setSending((before) => before + files.length);
    const outcomes = await Promise.allSettled(files.map(send));
    setSending((before) => before - files.length);
    for (const [i, outcome] of outcomes.entries()) {
      if (outcome.status === 'fulfilled') continue;
      const message = m.uploadFailed({ name: files[i]!.name, reason: errorText(outcome.reason) });
      notifications.show({ message, autoClose: false, role: 'alert' });
    }
    const count = outcomes.filter(({ status }) => status === 'fulfilled').length;
    if (count === 0) return;
    announce(m.uploaded({ count }));
    refreshLists(client, documents.object.name);
    refreshTimeline(client, object, id);
  };
  return { sending, attach };
}
