// What goes with a message: kept beside it until it has left, so that a second try carries the same, and struck out afterwards as
// its secret link is.
import { sql } from 'kysely';
import { defineProblems } from '../lib/errors.ts';
import type { Database } from './db.ts';

export interface Attachment {
  /** As the reader's mail program shows it. */
  name: string;
  /** `application/pdf`. */
  type: string;
  content: Uint8Array;
}

/** Of an attachment, what the outbox shows. */
export interface AttachmentInfo {
  name: string;
  /** Bytes. */
  size: number;
}

/** All of a message together, in bytes: a third more goes over the wire, and most servers take 25 MB or less. */
export const largestAttachments = 10_000_000;

const problems = defineProblems(
  {
    attachments_too_large: {
      fr: 'Les pièces jointes font {{size}} Mo ; un message en porte au plus {{most}}. Donnez plutôt un lien.',
      en: 'The attachments come to {{size}} MB; a message carries {{most}} at most. Give a link instead.',
    },
  },
  'too_large',
);

const megabytes = (bytes: number): number => Math.ceil(bytes / 1_000_000);

/** Refuses what is too large, before anything is written. */
export function checkAttachments(attachments: readonly Attachment[]): void {
  const size = attachments.reduce((sum, { content }) => sum + content.byteLength, 0);
  if (size > largestAttachments)
    throw problems.attachments_too_large(
      { size: megabytes(size), most: megabytes(largestAttachments) },
      'attachments',
    );
}

export async function keepAttachments(
  db: Database,
  mail: string,
  attachments: readonly Attachment[],
): Promise<void> {
  for (const [position, { name, type, content }] of attachments.entries())
    await sql`
      insert into jalon.mail_attachment (mail, position, name, type, size, content)
      values (${mail}, ${position}, ${name}, ${type}, ${content.byteLength}, ${Buffer.from(content)})`.execute(
      db,
    );
}

export async function readAttachments(db: Database, mail: string): Promise<Attachment[]> {
  const { rows } = await sql<Attachment>`
    select name, type, content from jalon.mail_attachment where mail = ${mail} and content is not null
    order by position`.execute(db);
  return rows;
}

export async function strikeAttachments(db: Database, mail: string): Promise<void> {
  await sql`update jalon.mail_attachment set content = null where mail = ${mail}`.execute(db);
}

/** A column of `jalon.mail as m`. */
export const attachmentsOf = sql<AttachmentInfo[]>`coalesce((
  select json_agg(json_build_object('name', a.name, 'size', a.size) order by a.position)
  from jalon.mail_attachment as a where a.mail = m.id), '[]')`;
