// The agenda before, the minutes after: written to everybody who is invited, in their language, and rung for in the application.
// Sent a second time by a second press or a second person, it reaches nobody twice. With the agenda of those who steer goes the
// pack, to each as far as it is theirs to see.
import type { z } from 'zod';
import { relationId } from '../../../../model/match.ts';
import { defineAction } from '../../../../model/server/action.ts';
import type { Context } from '../../../../model/server/context.ts';
import type { CommitteeLevel } from '../../../../objects/programme/choices.ts';
import { dayIn } from '../../../../platform/lib/day.ts';
import { JalonError } from '../../../../platform/lib/errors.ts';
import type { Language } from '../../../../platform/lib/language.ts';
import type { Files } from '../../../../platform/server/files.ts';
import { type Letter, writeLetter } from '../../../../platform/server/letter.ts';
import type { Attachment } from '../../../../platform/server/mail-attachments.ts';
import { readRecord, readRecords } from '../../../../records/server/read.ts';
import type { ApiRecord } from '../../../../records/server/select.ts';
import { write } from '../../../../records/server/write.ts';
import type { Attendee } from '../../governance/contract.ts';
import { attendeesOf } from '../../governance/server/attendees.ts';
import type { PackShare } from '../../pack/contract.ts';
import { keepingFiles } from '../../pack/server/make-pack.ts';
import { attachmentOf, fileFor, type PackFor, packsFor, shareOf } from '../../pack/server/packs-for.ts';
import { readsPacks, type Sent, type SentWith, sendInput } from '../contract.ts';
import { agendaLetter, minutesLetter, paperSubjects } from '../letters.ts';
import { lockMeeting } from './make-agenda.ts';
import { agendaText, minutesText, type Paper, readPaper } from './papers.ts';
import { conflicts } from './problems.ts';

type Kind = 'agenda' | 'minutes';
type SendInput = z.output<typeof sendInput>;

export interface MeetingParts {
  files: Files;
  /** Where people reach Jalon. */
  url: string;
  /** The same request with somebody's own rights; throws for whoever may not come in. */
  actAs(ctx: Context, person: string): Promise<Context>;
}

export const sendAgendaAction = (parts: MeetingParts) =>
  defineAction({
    name: 'programme.send_agenda',
    label: { fr: 'Envoyer l’ordre du jour', en: 'Send the agenda' },
    input: sendInput,
    run: (ctx, input) => send(ctx, 'agenda', input, parts),
  });

export const sendMinutesAction = (parts: MeetingParts) =>
  defineAction({
    name: 'programme.send_minutes',
    label: { fr: 'Envoyer le compte rendu', en: 'Send the minutes' },
    input: sendInput,
    run: (ctx, input) => send(ctx, 'minutes', input, parts),
  });

async function send(ctx: Context, kind: Kind, input: SendInput, parts: MeetingParts): Promise<Sent> {
  const meeting = await readRecord(ctx, 'meeting', input.meeting);
  if (!meeting._can?.edit) throw new JalonError('forbidden');
  const invited = await invitedTo(ctx, meeting);
  // Asked before the transaction: it is another connection that knows people's rights.
  const shares = kind === 'agenda' ? await sharesOf(ctx, invited, parts) : new Map<string, PackShare>();
  return keepingFiles(parts.files, (files) =>
    ctx.tx((ctx) => sendOnce(ctx, kind, input, { ...parts, files }, shares)),
  );
}

async function sendOnce(
  ctx: Context,
  kind: Kind,
  { meeting: id, again }: SendInput,
  { files, url }: MeetingParts,
  shares: ReadonlyMap<string, PackShare>,
): Promise<Sent> {
  await lockMeeting(ctx, id);
  const meeting = await readRecord(ctx, 'meeting', id);
  const field = kind === 'agenda' ? 'agenda_sent_at' : 'minutes_sent_at';
  if (meeting.status === 'cancelled') throw conflicts.meeting_cancelled({}, 'meeting');
  if (meeting[field] && !again) return { sent: 0, at: String(meeting[field]), operation: ctx.operation };
  const level = await levelOf(ctx, meeting);
  const invited = await invitedTo(ctx, meeting);
  if (!invited.some(({ email, person }) => email ?? person)) throw conflicts.nobody_invited({}, 'meeting');
  const paper = await readPaper(ctx, id, invited);
  const shareFor = ({ member }: Attendee) => shares.get(member) ?? 'none';
  const readers = new Set(invited.filter((one) => shareFor(one) !== 'none').map(({ language }) => language));
  const make = readsPacks(level) ? readers : new Set<Language>();
  const packs = kind === 'agenda' ? await packsFor(ctx, files, id, { make }) : [];
  const letters = invited
    .filter(({ email }) => email)
    .map((to) => ({ to, with: fileFor(packs, to.language, shareFor(to)) }));
  const at = ctx.now.toISOString();
  const values = {
    [field]: at,
    ...(kind === 'minutes' ? { status: 'held' } : { agenda_sent_with: sentWith(packs, letters) }),
  };
  await write(ctx, 'meeting', [{ kind: 'update', id, values }], { trusted: true });
  await writeToAll(ctx, kind, paper, letters, { files, link: `${url}/programme/meetings/${id}` });
  await ring(ctx, kind, paper, invited, id, at);
  return { sent: letters.length, at, operation: ctx.operation };
}

/** By member: what of a pack is theirs to see. */
async function sharesOf(
  ctx: Context,
  invited: readonly Attendee[],
  { actAs }: MeetingParts,
): Promise<Map<string, PackShare>> {
  const shares = new Map<string, PackShare>();
  for (const { member, person, email } of invited.filter(({ email }) => email)) {
    const reader = person && email ? await actAs(ctx, person).catch(() => undefined) : null;
    shares.set(member, reader === undefined ? 'none' : shareOf(reader));
  }
  return shares;
}

interface PaperLetter {
  to: Attendee;
  with: ReturnType<typeof fileFor>;
}

const sentWith = (packs: readonly PackFor[], letters: readonly PaperLetter[]): SentWith => {
  const count = (which: (letter: PaperLetter) => boolean) => letters.filter(which).length;
  const used = new Set(letters.map((one) => one.with?.pack.id));
  return {
    packs: packs.filter(({ id }) => used.has(id)).map(({ id, language }) => ({ id, language })),
    whole: count((one) => one.with?.whole === true),
    open: count((one) => one.with?.whole === false),
    none: count((one) => one.with === null),
  };
};

async function levelOf(ctx: Context, meeting: ApiRecord): Promise<CommitteeLevel | null> {
  const committee = relationId(meeting.committee);
  const [found] = committee ? await readRecords(ctx, 'committee', [committee], ['level']) : [];
  return (found?.level as CommitteeLevel | undefined) ?? null;
}

export async function invitedTo(ctx: Context, meeting: ApiRecord): Promise<Attendee[]> {
  const day = dayIn(new Date(String(meeting.starts_at)), ctx.settings.timeZone);
  return attendeesOf(ctx, await levelOf(ctx, meeting), day);
}

async function writeToAll(
  ctx: Context,
  kind: Kind,
  paper: Paper,
  letters: readonly PaperLetter[],
  { files, link }: { files: Files; link: string },
): Promise<void> {
  const zone = ctx.settings.timeZone;
  const letter: Letter = kind === 'agenda' ? agendaLetter : minutesLetter;
  const read = new Map<string, Attachment>();
  for (const { with: given, to } of letters) {
    const { email, name, language } = to;
    const pack = given && { frozen_at: given.pack.frozen_at, whole: given.whole };
    const text =
      kind === 'agenda' ? agendaText(paper, language, zone, pack) : minutesText(paper, language, zone);
    const message = writeLetter(letter, language, email!, link, { name, meeting: paper.name, text });
    if (given && !read.has(given.file.id)) read.set(given.file.id, await attachmentOf(files, given.file));
    const attachments = given ? [read.get(given.file.id)!] : [];
    // The address of the meeting is no secret: the letter keeps it in the outbox.
    await ctx.services.call(ctx, 'mail.post', { ...message, link: undefined, attachments });
  }
}

async function ring(
  ctx: Context,
  kind: Kind,
  paper: Paper,
  invited: readonly Attendee[],
  id: string,
  at: string,
): Promise<void> {
  const people = invited.flatMap(({ person }) => person ?? []).filter((person) => person !== ctx.actor.id);
  if (people.length === 0) return;
  const subject = paperSubjects[kind];
  const named = (text: string) => text.replace('{{meeting}}', paper.name).slice(0, 300);
  await ctx.services.call(ctx, 'notification.send', {
    to: people,
    kind: 'meeting_papers',
    subject: { fr: named(subject.fr), en: named(subject.en) },
    link: `/programme/meetings/${id}`,
    key: `meeting ${kind} ${id} ${at}`,
  });
}
