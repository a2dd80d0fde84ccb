// In the palette: « appeler Dupont », « note Dupont », « fait devis ». A verb, then who or what.
import { IconCheck, IconCheckbox, IconNote, IconPhone } from '@tabler/icons-react';
import { useSchema } from '../../../model/web/use-schema.tsx';
import { api } from '../../../platform/web/api.ts';
import { useMessages, useText } from '../../../platform/web/language.tsx';
import { type PaletteItem, usePaletteProvider } from '../../../platform/web/ui/palette.tsx';
import { titleOf } from '../../../records/web/api/record.ts';
import { readPage } from '../../../records/web/api/use-record-list.ts';
import { activitiesAbout } from '../../../records/web/timeline/about.ts';
import { activityMessages } from '../messages.ts';
import { readVerb } from '../palette-verbs.ts';
import { useLog } from './use-log.ts';

interface Hit {
  object: string;
  id: string;
  title: string;
}

export function useLogPalette(): void {
  const m = useMessages(activityMessages);
  const text = useText();
  const schema = useSchema();
  const log = useLog();
  const words = { call: m.callOn, note: m.noteOn, task: m.taskOn, done: m.doneOn };
  const icons = { call: IconPhone, note: IconNote, task: IconCheckbox, done: IconCheck };

  usePaletteProvider({
    id: 'log',
    order: 2,
    remote: true,
    async find(query, signal) {
      const asked = readVerb(query);
      if (!asked) return [];
      const { kind, rest } = asked;
      const found = kind === 'done' ? await openActivities(rest, signal) : await recordsNamed(rest, signal);
      const items = found.flatMap(({ object, id, title }): PaletteItem[] => {
        if (kind !== 'done' && !activitiesAbout(schema, object)?.object.abilities.create) return [];
        return [
          {
            id: `log:${kind}:${id}`,
            label: words[kind]({ title }),
            hint: text(schema.objects.get(object)!.label.one),
            icon: icons[kind],
            run: () => log(kind, { object, id }),
          },
        ];
      });
      return [{ id: 'log', label: m.activities, items }];
    },
  });
}

async function recordsNamed(rest: string, signal: AbortSignal): Promise<Hit[]> {
  const { hits } = await api.get<{ hits: Hit[] }>('/search', { query: { q: rest, limit: 6 }, signal });
  return hits;
}

async function openActivities(rest: string, signal: AbortSignal): Promise<Hit[]> {
  const { records } = await readPage(
    'activity',
    {
      filter: {
        and: [
          { field: 'owner', op: 'is', value: 'me' },
          { field: 'done_at', op: 'empty' },
          {
            or: ['subject', 'company.name', 'contact.record_title'].map((field) => ({
              field,
              op: 'contains',
              value: rest,
            })),
          },
        ],
      },
      sort: 'due_at',
      fields: ['record_title'],
      limit: 6,
    },
    signal,
  );
  return records.map((record) => ({ object: 'activity', id: record.id, title: titleOf(record) }));
}
