// What the palette finds and does with records, beyond going and making, which the frame knows: records by what is typed,
// calls and notes on them, and one's own choices.
import { useMantineColorScheme } from '@mantine/core';
import {
  IconCheckbox,
  IconDeviceDesktop,
  IconKeyboard,
  IconLanguage,
  IconMoon,
  IconNote,
  IconPhone,
  IconSun,
} from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useSchema } from '../../../model/web/use-schema.tsx';
import { fold, words } from '../../../platform/lib/fold.ts';
import { api } from '../../../platform/web/api.ts';
import { useLanguage, useMessages, useText } from '../../../platform/web/language.tsx';
import {
  type PaletteGroup,
  type PaletteItem,
  usePaletteProvider,
} from '../../../platform/web/ui/palette.tsx';
import { rankItems } from '../../../platform/web/ui/palette-rank.ts';
import { recentItems } from '../../../platform/web/ui/palette-recent.ts';
import { useShortcuts } from '../../../platform/web/ui/shortcuts.tsx';
import { objectIcon } from '../page/object-icon.tsx';
import { activitiesAbout } from '../timeline/about.ts';
import { paletteMessages } from './messages.ts';
import { usePhone } from './use-phone.ts';

interface Hit {
  object: string;
  id: string;
  title: string;
}

/** Stands once within the frame. */
export function RecordPalette() {
  useRecordSearch();
  useActions();
  return null;
}

const found = 12;

function useRecordSearch(): void {
  const m = useMessages(paletteMessages);
  const schema = useSchema();
  const text = useText();
  const phone = usePhone();
  usePaletteProvider({
    id: 'records',
    order: 5,
    remote: true,
    find: async (query, signal) => {
      if (query.trim().length < 2) return [];
      const { hits } = await api.get<{ hits: Hit[] }>('/search', {
        query: { q: query, limit: found },
        signal,
      });
      const items = hits.flatMap((hit): PaletteItem[] => {
        const object = schema.objects.get(hit.object);
        if (!object) return [];
        const call = phone(hit.object, hit.id, hit.title);
        return [
          {
            id: `${hit.object}:${hit.id}`,
            label: hit.title,
            hint: text(object.label.one),
            icon: objectIcon(object.icon),
            to: `/o/${hit.object}/${hit.id}`,
            second: call && { label: m.phone, run: call },
          },
        ];
      });
      return [{ id: 'records', label: m.records, items }];
    },
  });
}

function useActions(): void {
  const m = useMessages(paletteMessages);
  const onRecent = useOnRecent();
  const { language, setLanguage } = useLanguage();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const { showMap } = useShortcuts();
  usePaletteProvider({
    id: 'act',
    order: 30,
    find: (query): PaletteGroup[] => {
      // Before anything is typed, records come first; what one does seldom waits to be named.
      if (!query.trim()) return [];
      const own: PaletteItem[] = [
        ...(colorScheme === 'light'
          ? []
          : [{ id: 'act:light', label: m.light, icon: IconSun, run: () => setColorScheme('light') }]),
        ...(colorScheme === 'dark'
          ? []
          : [{ id: 'act:dark', label: m.dark, icon: IconMoon, run: () => setColorScheme('dark') }]),
        ...(colorScheme === 'auto'
          ? []
          : [
              { id: 'act:auto', label: m.system, icon: IconDeviceDesktop, run: () => setColorScheme('auto') },
            ]),
        language === 'fr'
          ? { id: 'act:en', label: m.speakEnglish, icon: IconLanguage, run: () => setLanguage('en') }
          : { id: 'act:fr', label: m.speakFrench, icon: IconLanguage, run: () => setLanguage('fr') },
        { id: 'act:keys', label: m.keys, icon: IconKeyboard, keys: '?', run: showMap },
      ];
      const items = rankItems<PaletteItem>([...onRecent(query), ...own], query);
      return [{ id: 'act', label: m.act, items }];
    },
  });
}

/** What can be written down on the records one has just seen. */
function useOnRecent(): (query: string) => PaletteItem[] {
  const m = useMessages(paletteMessages);
  const schema = useSchema();
  const navigate = useNavigate();
  return (query) =>
    recentItems().flatMap(({ id, label, to }): PaletteItem[] => {
      const about = activitiesAbout(schema, id.split(':')[0] ?? '');
      if (!to || !about?.object.abilities.create) return [];
      const write = (kind: string) => () => void navigate({ to, search: { write: kind } as never });
      return [
        { id: `call:${id}`, label: m.logCallOn({ title: label }), icon: IconPhone, run: write('call') },
        { id: `note:${id}`, label: m.writeNoteOn({ title: label }), icon: IconNote, run: write('note') },
        { id: `task:${id}`, label: m.addTaskOn({ title: label }), icon: IconCheckbox, run: write('task') },
        // By its verb, not by the name alone: who types a name looks for the record.
      ].filter((item) => words(query).some((word) => fold(item.label.replace(label, '')).includes(word)));
    });
}
