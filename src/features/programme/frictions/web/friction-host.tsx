/** "!" from anywhere, and the dialog it opens. Stands once within the frame; offered while there is a programme. */
import { IconMoodConfuzed } from '@tabler/icons-react';
import { useEffect, useEffectEvent, useState } from 'react';
import { useMay } from '../../../../model/web/use-schema.tsx';
import { useMessages } from '../../../../platform/web/language.tsx';
import { laterPart } from '../../../../platform/web/later.tsx';
import { useShortcut } from '../../../../platform/web/ui/shortcuts.tsx';
import { hinderMessages } from '../hinder-messages.ts';
import { hinder, listenForHinder, type Where, whereAmI } from './context.ts';

const FrictionDialog = laterPart(async () => (await import('./friction-dialog.tsx')).FrictionDialog);

export function FrictionHost() {
  const m = useMessages(hinderMessages);
  const enabled = useOffered();
  const [where, setWhere] = useState<Where | null>(null);
  const open = useEffectEvent(() => setWhere(whereAmI()));
  useShortcut('!', m.hinders, () => setWhere(whereAmI()), { enabled, scope: 'everywhere' });
  useEffect(() => listenForHinder(() => open()), []);
  return where && <FrictionDialog where={where} onClose={() => setWhere(null)} />;
}

function useOffered(): boolean {
  const may = useMay('friction', 'create');
  const begun = useMay('programme', 'read');
  return may && begun;
}

/** For the menu of the person. */
export function useFrictionEntries() {
  const m = useMessages(hinderMessages);
  return useOffered() ? [{ label: m.hinders, keys: '!', icon: IconMoodConfuzed, run: hinder }] : [];
}
