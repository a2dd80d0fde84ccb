/** Planning from anywhere: one key, the customer on whose page one is already there. Stands once within the frame. */
import { useSearch } from '@tanstack/react-router';
import { useMay } from '../../../../model/web/use-schema.tsx';
import { useMessages } from '../../../../platform/web/language.tsx';
import { laterPart, useFetchAhead } from '../../../../platform/web/later.tsx';
import { useShortcut } from '../../../../platform/web/ui/shortcuts.tsx';
import { recordUnderFocus } from '../../../../records/web/record-under-focus.ts';
import { planMessages } from './messages.ts';
import { usePlan } from './use-plan.ts';

const PlanDialog = laterPart(async () => (await import('./plan-dialog.tsx')).PlanDialog);

export function PlanHost() {
  const m = useMessages(planMessages);
  const plan = usePlan();
  const may = useMay('activity', 'create');
  useFetchAhead([PlanDialog.fetch]);
  useShortcut('p', m.plan, () => plan(recordUnderFocus()), { scope: 'everywhere', enabled: may });
  const { plan: asked } = useSearch({ strict: false }) as { plan?: unknown };
  return typeof asked === 'string' && may ? <PlanDialog on={asked} /> : null;
}
