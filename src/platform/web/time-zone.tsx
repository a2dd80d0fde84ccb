// The zone in which moments are shown, typed and counted into days: the signed-in person's, wherever their device is.
import { createContext, type ReactNode, use } from 'react';

const deviceZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
const TimeZoneContext = createContext(deviceZone);

export function TimeZoneProvider({ zone, children }: { zone: string; children: ReactNode }) {
  return <TimeZoneContext value={isKnown(zone) ? zone : deviceZone}>{children}</TimeZoneContext>;
}

/** An IANA name. */
export const useTimeZone = (): string => use(TimeZoneContext);

/** A browser may be older than the name of a zone. */
function isKnown(zone: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }));
  } catch {
    return false;
  }
}
