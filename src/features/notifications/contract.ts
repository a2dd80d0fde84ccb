// What the bell asks for and gets.
import { z } from 'zod';
import type { Text } from '../../platform/lib/language.ts';

const text = z.strictObject({ fr: z.string().min(1).max(300), en: z.string().min(1).max(300) });

/** `notification.send`, which features call by name. */
export const sendSchema = z.strictObject({
  /** Ids of people. */
  to: z.array(z.uuid()).max(500),
  kind: z.string().regex(/^[a-z_]{1,60}$/),
  subject: text,
  /** Within the application: `/o/deal/0190…`. The record it is about, when absent. */
  link: z.string().regex(/^\//).max(500).optional(),
  about: z.strictObject({ object: z.string(), id: z.uuid() }).optional(),
  /** Sent again under the same key, it reaches nobody twice. */
  key: z.string().max(200).optional(),
  /** By mail too, for who has not chosen. */
  mail: z.boolean().default(false),
});
export type SendInput = z.output<typeof sendSchema>;

export interface Notified {
  id: string;
  kind: string;
  subject: Text;
  link: string | null;
  at: string;
  read: boolean;
}

export interface NotificationPage {
  /** How many are unread: a hundred stands for more. */
  unread: number;
  notifications: Notified[];
  more: boolean;
}

export interface KindChoice {
  kind: string;
  label: Text;
  bell: boolean;
  /** Null: as the sender thinks best. */
  mail: boolean | null;
}

export interface Choices {
  /** Whether the firm has a mail server. */
  mail: boolean;
  kinds: KindChoice[];
}
