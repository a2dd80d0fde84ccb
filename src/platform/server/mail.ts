// Mail that Jalon writes: first a row of the outbox, in the transaction that wants it, then sent by a job. Without a mail
// server the row is held, where administrators find it: a message is never lost.
import { sql } from 'kysely';
import { createTransport, type Transporter } from 'nodemailer';
import { newId } from '../lib/ids.ts';
import type { Database } from './db.ts';
import {
  type Attachment,
  type AttachmentInfo,
  attachmentsOf,
  checkAttachments,
  keepAttachments,
  readAttachments,
  strikeAttachments,
} from './mail-attachments.ts';

export const mailStates = ['queued', 'sent', 'failed', 'held'] as const;
export type MailState = (typeof mailStates)[number];

export interface MailMessage {
  /** What it is for: `invitation`, `password_reset`. */
  kind: string;
  to: string;
  subject: string;
  text: string;
  html: string;
  /** The address the message asks to open, when it is a secret. It stands in text and html as it is. */
  link?: string;
  /** At most `largestAttachments` together. */
  attachments?: readonly Attachment[];
}

export interface Mail {
  id: string;
  kind: string;
  recipient: string;
  subject: string;
  text: string;
  link: string | null;
  attachments: readonly AttachmentInfo[];
  state: MailState;
  error: string | null;
  attempts: number;
  created_at: string;
  updated_at: string;
}

export interface Mailer {
  /** Whether a mail server is set. */
  configured: boolean;
  /** Puts a message in the outbox; the caller then enqueues the job `mail.send` with its id, unless it is held. */
  post(db: Database, workspace: string, message: MailMessage): Promise<{ id: string; state: MailState }>;
  /** Sends a queued message, and does nothing for any other. Throws while it is worth trying again. */
  send(db: Database, id: string): Promise<void>;
  close(): void;
}

/** After the last of these a message has failed, until somebody sends it again. */
export const mailAttempts = 6;

export function createMailer(env: { smtpUrl?: string; mailFrom?: string }): Mailer {
  const transport: Transporter | null = env.smtpUrl ? createTransport(env.smtpUrl) : null;
  return {
    configured: transport !== null,
    async post(db, workspace, { kind, to, subject, text, html, link, attachments = [] }) {
      checkAttachments(attachments);
      const id = newId();
      const state = transport ? 'queued' : 'held';
      await sql`
        insert into jalon.mail (id, workspace, kind, recipient, subject, body_text, body_html, link, state, created_at, updated_at)
        values (${id}, ${workspace}, ${kind}, ${to}, ${subject}, ${text}, ${html}, ${link ?? null}, ${state}, now(), now())`.execute(
        db,
      );
      await keepAttachments(db, id, attachments);
      return { id, state };
    },
    async send(db, id) {
      if (!transport) return;
      const { rows } = await sql<Outgoing>`
        update jalon.mail set attempts = attempts + 1, updated_at = now() where id = ${id} and state = 'queued'
        returning recipient as "to", subject, body_text as text, body_html as html, attempts`.execute(db);
      const message = rows[0];
      if (!message) return;
      const { attempts, ...content } = message;
      const attachments = await readAttachments(db, id);
      try {
        await transport.sendMail({
          ...content,
          attachments: attachments.map(({ name, type, content }) => ({
            filename: name,
            contentType: type,
            content: Buffer.from(content),
          })),
          from: env.mailFrom,
          messageId: `<${id}@${domainOf(env.mailFrom)}>`,
        });
      } catch (error) {
        const last = attempts >= mailAttempts;
        const reason = error instanceof Error ? error.message : String(error);
        await sql`update jalon.mail set state = ${last ? 'failed' : 'queued'}, error = ${reason.slice(0, 1000)}, updated_at = now() where id = ${id}`.execute(
          db,
        );
        if (last) return;
        throw error;
      }
      await sql`
        update jalon.mail set state = 'sent', error = null, link = null, updated_at = now(),
          body_text = case when link is null then body_text else replace(body_text, link, '…') end,
          body_html = case when link is null then body_html else replace(body_html, link, '#') end
        where id = ${id}`.execute(db);
      await strikeAttachments(db, id);
    },
    close: () => transport?.close(),
  };
}

/** A page of the outbox, the newest first; `before` is the id of the last one seen. */
export async function readOutbox(
  db: Database,
  workspace: string,
  { id, state, before, limit }: { id?: string; state?: MailState; before?: string; limit: number },
): Promise<Mail[]> {
  const { rows } = await sql<Mail>`
    select id, kind, recipient, subject, body_text as text, link, ${attachmentsOf} as attachments, state, error, attempts,
      created_at, updated_at
    from jalon.mail as m
    where workspace = ${workspace} and (${id ?? null}::uuid is null or id = ${id ?? null}::uuid) and (${state ?? null}::text is null or state = ${state ?? null})
      and (${before ?? null}::uuid is null or (created_at, id) < (select b.created_at, b.id from jalon.mail as b where b.id = ${before ?? null}::uuid))
    order by created_at desc, id desc limit ${limit}`.execute(db);
  return rows;
}

/** Puts a held or failed message back in the queue; false when there is no such message. */
export async function requeueMail(db: Database, workspace: string, id: string): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update jalon.mail set state = 'queued', attempts = 0, error = null, updated_at = now()
    where id = ${id} and workspace = ${workspace} and state in ('held', 'failed')`.execute(db);
  return numAffectedRows === 1n;
}

export interface HeldMail {
  /** Messages held for want of a mail server that are still worth sending. */
  count: number;
  oldest: string | null;
  /** Held ones whose link is no longer valid, or that a later one of the same kind has replaced. */
  outdated: number;
}

/** Minutes for which the link of a message is valid, by its kind. A later message of such a kind ends the earlier ones. */
export type Lifetimes = Readonly<Record<string, number>>;

const outdated = (lifetimes: Lifetimes) => sql`exists (
  select 1 from json_to_recordset(${JSON.stringify(Object.entries(lifetimes).map(([kind, minutes]) => ({ kind, minutes })))}::json)
    as l(kind text, minutes integer)
  where l.kind = m.kind and (m.created_at < now() - l.minutes * interval '1 minute' or exists (
    select 1 from jalon.mail as n where n.workspace = m.workspace and n.kind = m.kind and n.recipient = m.recipient
      and n.created_at > m.created_at)))`;

export async function countHeld(db: Database, workspace: string, lifetimes: Lifetimes): Promise<HeldMail> {
  const { rows } = await sql<HeldMail>`
    select count(*) filter (where not o)::int as count, min(created_at) filter (where not o) as oldest,
      count(*) filter (where o)::int as outdated
    from (select m.created_at, ${outdated(lifetimes)} as o from jalon.mail as m
      where m.workspace = ${workspace} and m.state = 'held' limit 10000) as held`.execute(db);
  return rows[0]!;
}

/** Puts held messages in the queue, the oldest first, and says which; those outdated stay. */
export async function requeueHeld(
  db: Database,
  workspace: string,
  lifetimes: Lifetimes,
  limit: number,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    update jalon.mail set state = 'queued', attempts = 0, error = null, updated_at = now() where id in (
      select m.id from jalon.mail as m where m.workspace = ${workspace} and m.state = 'held' and not ${outdated(lifetimes)}
      order by m.created_at limit ${limit} for update of m)
    returning id`.execute(db);
  return rows.map(({ id }) => id);
}

type Outgoing = { to: string; subject: string; text: string; html: string; attempts: number };

const domainOf = (mailbox = ''): string => /@([^>\s]+)>?$/.exec(mailbox)?.[1] ?? 'localhost';
