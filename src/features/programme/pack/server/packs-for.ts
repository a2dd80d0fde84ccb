// The packs that go with a meeting's agenda: what was made for it, and what is still missing in a language that somebody reads.
// Each reader gets the pack that is theirs to see: their rights count, not those of whoever sends.
import { buffer } from 'node:stream/consumers';
import { asProgram } from '../../../../model/server/as-program.ts';
import type { Context } from '../../../../model/server/context.ts';
import type { Language } from '../../../../platform/lib/language.ts';
import type { Files } from '../../../../platform/server/files.ts';
import type { Attachment } from '../../../../platform/server/mail-attachments.ts';
import { readPage } from '../../../../records/server/read.ts';
import type { PackFile, PackShare } from '../contract.ts';
import { makePack, mayMakePacks } from './make-pack.ts';

export interface PackFor {
  id: string;
  language: Language;
  frozen_at: string;
  file: PackFile | null;
  open_file: PackFile | null;
}

/** The latest of the meeting in each language. `make`: those languages that have none get one, by whoever may make packs. */
export async function packsFor(
  ctx: Context,
  files: Files,
  meeting: string,
  { make }: { make: ReadonlySet<Language> },
): Promise<PackFor[]> {
  const known = new Set((await latestOf(ctx, meeting)).map(({ language }) => language));
  const missing = mayMakePacks(ctx) ? [...make].filter((language) => !known.has(language)) : [];
  // One after the other: they share the transaction's only connection.
  for (const language of missing) await makePack(ctx, files, { meeting, language });
  return await latestOf(ctx, meeting);
}

/** By the program: what was made for a meeting goes to its readers whoever presses. */
async function latestOf(ctx: Context, meeting: string): Promise<PackFor[]> {
  const { records } = await readPage(asProgram(ctx), 'committee_pack', {
    filter: { field: 'meeting', op: 'is', value: meeting },
    sort: '-frozen_at',
    fields: ['language', 'frozen_at', 'file', 'open_file'],
    limit: 100,
  });
  const packs = records as unknown as PackFor[];
  return [...Map.groupBy(packs, ({ language }) => language).values()].map(([latest]) => latest!);
}

/** What of a pack a person may see; somebody without an account has no right to a budget, and it can't be taken back from a mailbox. */
export function shareOf(reader: Context | null): PackShare {
  if (!reader) return 'open';
  const { access } = reader.actor;
  if (access.filter('committee_pack', 'read') === false) return 'none';
  const hidden = access.hidden('committee_pack');
  if (!hidden.has('content') && !hidden.has('file')) return 'whole';
  return hidden.has('open_content') || hidden.has('open_file') ? 'none' : 'open';
}

/** In the reader's language where there is one, in another where there is none. */
export function fileFor(
  packs: readonly PackFor[],
  language: Language,
  share: PackShare,
): { pack: PackFor; file: PackFile; whole: boolean } | null {
  const pack = packs.find((one) => one.language === language) ?? packs[0];
  if (!pack || share === 'none') return null;
  const whole = share === 'whole' && pack.file !== null;
  const file = whole ? pack.file : pack.open_file;
  return file && { pack, file, whole };
}

export async function attachmentOf(files: Files, { id, name, type }: PackFile): Promise<Attachment> {
  return { name, type, content: await buffer(files.get(id)) };
}
