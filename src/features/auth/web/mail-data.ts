// The outbox as the server tells of it.

export type MailState = 'queued' | 'sent' | 'failed' | 'held';

export interface OutboxMail {
  id: string;
  kind: string;
  recipient: string;
  subject: string;
  text: string;
  link: string | null;
  /** `size` in bytes. */
  attachments: { name: string; size: number }[];
  state: MailState;
  error: string | null;
  created_at: string;
}

export interface MailPage {
  /** Whether a mail server is set. */
  configured: boolean;
  /** Those held that can still be sent, since when, and how many are too old for it. */
  held: { count: number; oldest: string | null; outdated: number };
  messages: OutboxMail[];
  more: boolean;
}

export const mailKey = ['settings', 'mail'];
