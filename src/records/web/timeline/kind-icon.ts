import {
  IconCalendarEvent,
  IconCheckbox,
  IconDeviceMobileMessage,
  IconMail,
  IconMapPin,
  IconMessage,
  IconMessages,
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
  sms: IconDeviceMobileMessage,
  chat: IconMessages,
  note: IconNote,
};

export const kindIcon = (kind: unknown): Icon => icons[String(kind)] ?? IconMessage;
