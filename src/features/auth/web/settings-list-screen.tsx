import { useMediaQuery } from '@mantine/hooks';
import { Navigate } from '@tanstack/react-router';
import { useMessages } from '../../../platform/web/language.tsx';
import { settingsMessages } from '../messages.ts';

/** Where there is room the list stands beside a section, so one is opened; on a phone the shell shows the list alone. */
export default function SettingsListScreen() {
  const m = useMessages(settingsMessages);
  const wide = useMediaQuery('(min-width: 48em)', undefined, { getInitialValueInEffect: false });
  if (wide) return <Navigate to="/settings/account" replace />;
  return <title>{`${m.settings} · Jalon`}</title>;
}
