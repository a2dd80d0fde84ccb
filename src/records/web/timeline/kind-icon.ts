import {
  IconCalendarEvent,
  IconCheckbox,
  IconMail,
  IconMapPin,
  IconMessage,
  IconNote,
  IconPhone,
} from '@tabler/icons-react';
import type { Icon } from '../../../platform/web/screens.ts';

const icons: Readonly<Record<string, Icon>> = {
  task: IconCheckbox,
  call: IconPhone,
  meeting: IconCalendarEvent,
  visit: IconMapPin,
  email: IconMail,
  note: IconNote,
};

export const kindIcon = (kind: unknown): Icon => icons[String(kind)] ?? IconMessage;
