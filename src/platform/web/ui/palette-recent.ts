import type { PaletteItem } from './palette.tsx';

export type RecentItem = Pick<PaletteItem, 'id' | 'label' | 'hint' | 'to'>;

const storageKey = 'jalon.recent';
const kept = 8;

export function recentItems(): RecentItem[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(storageKey) ?? '[]');
    return Array.isArray(stored) ? stored.filter(isRecent) : [];
  } catch {
    return [];
  }
}

export function rememberItem({ id, label, hint, to }: PaletteItem): void {
  if (!to) return;
  const others = recentItems().filter((each) => each.id !== id);
  localStorage.setItem(storageKey, JSON.stringify([{ id, label, hint, to }, ...others].slice(0, kept)));
}

/** At sign-out: the next person at this machine does not read the names the last one opened. */
export function forgetRecentItems(): void {
  localStorage.removeItem(storageKey);
}

function isRecent(value: unknown): value is RecentItem {
  const item = value as RecentItem | null;
  return typeof item?.id === 'string' && typeof item.label === 'string' && typeof item.to === 'string';
}
