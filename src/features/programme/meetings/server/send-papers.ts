// The agenda before, the minutes after: written to everybody who is invited, in their language, and rung for in the application.
// Sent a second time by a second press or a second person, it reaches nobody twice.
import { relationId } from '../../../../model/match.ts';
import { defineAction } from '../../../../model/server/action.ts';
import type { Context } from '../../../../model/server/context.ts';
import type { CommitteeLevel } from '../../../../objects/programme/choices.ts';
import { dayIn } from '../../../../platform/lib/day.ts';
import { JalonError } from '../../../../platform/lib/errors.ts';
import { type Letter, writeLetter } from '../../../../platform/server/letter.ts';
import { readRecord, readRecords } from '../../../../records/server/read.ts';
import type { ApiRecord } from '../../../../records/server/select.ts';
import { write } from '../../../../records/server/write.ts';
import type { Attendee } from '../../governance/contract.ts';
import { attendeesOf } from '../../governance/server/attendees.ts';
import { type Sent, sendInput } from '../contract.ts';
import { agendaLetter, minutesLetter, paperSubjects } from '../letters.ts';
import { lockMeeting } from './make-agenda.ts';
import { agendaText, minutesText, type Paper, readPaper } from './papers.ts';
import { conflicts } from './problems.ts';

type Kind = 'agenda' | 'minutes';

export const sendAgendaAction = (url: string) =>
  defineAction({
    name: 'programme.send_agenda',
    label: { fr: 'Envoyer l’ordre du jour', en: 'Send the agenda' },
    input: sendInput,
    run: (ctx, input) => ctx.tx((ctx) => send(ctx, 'agenda', input, url)),
  });

export const sendMinutesAction = (url: string) =>
  defineAction({
    name: 'programme.send_minutes',
    label: { fr: 'Envoyer le compte rendu', en: 'Send the minutes' },
    input: sendInput,
    run: (ctx, input) => ctx.tx((ctx) => send(ctx, 'minutes', input, url)),
  });

async function send(
  ctx: Context,
  kind: Kind,
  { meeting: id, again }: { meeting: string; again: boolean },
  url: string,
): Promise<Sent> {
  if (ctx.actor.access.filter('meeting', 'edit') === false) throw new JalonError('forbidden');
  await readRecord(ctx, 'meeting', id, ['id']);
  await lockMeeting(ctx, id);
  const meeting = await readRecord(ctx, 'meeting', id);
  const field = kind === 'agenda' ? 'agenda_sent_at' : 'minutes_sent_at';
  if (meeting.status === 'cancelled') throw conflicts.meeting_cancelled({}, 'meeting');
  if (meeting[field] && !again) return { sent: 0, at: String(meeting[field]), operation: ctx.operation };
  const invited = await invitedTo(ctx, meeting);
  if (!invited.some(({ email, person }) => email ?? person)) throw conflicts.nobody_invited({}, 'meeting');
  const paper = await readPaper(ctx, id, invited);
  const at = ctx.now.toISOString();
  const values = { [field]: at, ...(kind === 'minutes' ? { status: 'held' } : {}) };
  await write(ctx, 'meeting', [{ kind: 'update', id, values }], { trusted: true });
  const sent = await writeToAll(ctx, kind, paper, invited, `${url}/programme/meetings/${id}`);
  await ring(ctx, kind, paper, invited, id, at);
  return { sent, at, operation: ctx.operation };
}

export async function invitedTo(ctx: Context, meeting: ApiRecord): Promise<Attendee[]> {
  const committee = relationId(meeting.committee);
  const [level] = committee ? await readRecords(ctx, 'committee', [committee], ['level']) : [];
  const day = dayIn(new Date(String(meeting.starts_at)), ctx.settings.timeZone);
  return attendeesOf(ctx, (level?.level as CommitteeLevel | undefined) ?? null, day);
}

async function writeToAll(
  ctx: Context,
  kind: Kind,
  paper: Paper,
  invited: readonly Attendee[],
  link: string,
): Promise<number> {
  const zone = ctx.settings.timeZone;
  const letter: Letter = kind === 'agenda' ? agendaLetter : minutesLetter;
  const to = invited.filter(({ email }) => email);
  for (const { email, name, language } of to) {
    const text = kind === 'agenda' ? agendaText(paper, language, zone) : minutesText(paper, language, zone);
    const message = writeLetter(letter, language, email!, link, { name, meeting: paper.name, text });
    // The address of the meeting is no secret: the letter keeps it in the outbox.
    await ctx.services.call(ctx, 'mail.post', { ...message, link: undefined });
  }
  return to.length;
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
