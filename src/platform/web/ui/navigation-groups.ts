// The parts of the navigation with their names, and which of them a person has closed on this device.
import { useLocalStorage } from '@mantine/hooks';
import { useMessages } from '../language.tsx';
import { type NavigationGroup, navigationGroups } from '../screens.ts';
import type { FrameEntry } from './frame.tsx';
import { uiMessages } from './messages.ts';

export interface EntryGroup {
  group: NavigationGroup;
  label: string;
  entries: FrameEntry[];
}

/** Only those that hold something. */
export function useEntryGroups(entries: readonly FrameEntry[]): EntryGroup[] {
  const m = useMessages(uiMessages);
  const labels: Record<NavigationGroup, string> = {
    day: m.navigationDay,
    customers: m.navigationCustomers,
    sales: m.navigationSales,
    steering: m.navigationSteering,
    settings: m.navigationSettings,
  };
  return navigationGroups.flatMap((group) => {
    const own = entries.filter((entry) => entry.group === group);
    return own.length ? [{ group, label: labels[group], entries: own }] : [];
  });
}

/** What comes every day and the foot are always there. */
export const isClosable = (group: NavigationGroup): boolean => group !== 'day' && group !== 'settings';

export function useClosedGroups(person: string): [ReadonlySet<string>, (group: NavigationGroup) => void] {
  const [closed, setClosed] = useLocalStorage<string[]>({
    key: `jalon.navigation_closed.${person}`,
    defaultValue: [],
    getInitialValueInEffect: false,
  });
  const turn = (group: NavigationGroup) =>
    setClosed(closed.includes(group) ? closed.filter((one) => one !== group) : [...closed, group]);
  return [new Set(closed), turn];
}
