// A meeting's agenda and its minutes as they are sent: in the words of the reader's language, what people typed as they typed it.
import { relationId } from '../../../../model/match.ts';
import type { Context } from '../../../../model/server/context.ts';
import { committeeLevels } from '../../../../objects/programme/choices.ts';
import { formatsIn } from '../../../../platform/lib/formats.ts';
import type { Language } from '../../../../platform/lib/language.ts';
import { messagesIn } from '../../../../platform/lib/messages.ts';
import { readPage, readRecord } from '../../../../records/server/read.ts';
import type { ApiRecord } from '../../../../records/server/select.ts';
import { paperMessages } from '../messages.ts';

export interface Paper {
  name: string;
  starts_at: string;
  place: string | null;
  summary: string | null;
  present: readonly string[];
  excused: readonly string[];
  items: readonly PaperItem[];
}

interface PaperItem {
  name: string;
  kind: string;
  notes: string | null;
  decisions: readonly { number: number | null; name: string }[];
  actions: readonly { name: string; person: string | null; due_on: string | null }[];
}

export const levelsOfPapers = committeeLevels.map(({ key }) => key);

/** With the rights of whoever sends it. */
export async function readPaper(
  ctx: Context,
  id: string,
  invited: readonly { person: string | null; member: string; name: string }[],
): Promise<Paper> {
  const meeting = await readRecord(ctx, 'meeting', id);
  const { records } = await readPage(ctx, 'meeting_item', {
    filter: { field: 'meeting', op: 'is', value: id },
    sort: 'position,created_at',
    limit: 500,
  });
  const { records: decisions } = await readPage(ctx, 'decision', {
    filter: { field: 'meeting', op: 'is', value: id },
    fields: ['number'],
    limit: 500,
  });
  const numbers = new Map(decisions.map(({ id, number }) => [id, Number(number)]));
  const under = Map.groupBy(records, (item) => relationId(item.under) ?? '');
  const here = new Set((meeting.present as string[] | null) ?? []);
  const isHere = ({ person, member }: { person: string | null; member: string }) =>
    here.has(person ?? member);
  return {
    name: String(meeting.name),
    starts_at: String(meeting.starts_at),
    place: meeting.place ? String(meeting.place) : null,
    summary: meeting.summary ? String(meeting.summary) : null,
    present: invited.filter(isHere).map(({ name }) => name),
    excused: invited.filter((one) => !isHere(one)).map(({ name }) => name),
    items: (under.get('') ?? []).map((item) => paperItem(item, under.get(item.id) ?? [], numbers)),
  };
}

function paperItem(
  item: ApiRecord,
  results: readonly ApiRecord[],
  numbers: ReadonlyMap<string, number>,
): PaperItem {
  const all = item.kind === 'action' && relationId(item.person) ? [item, ...results] : results;
  return {
    name: String(item.name),
    kind: String(item.kind),
    notes: item.notes ? String(item.notes).trim() : null,
    decisions: all
      .filter(({ kind }) => kind === 'decision')
      .filter((one) => one !== item)
      .map((one) => ({
        number: numbers.get(relationId(one.decision) ?? '') ?? null,
        name: String(one.name),
      })),
    actions: all
      .filter(({ kind }) => kind === 'action')
      .map(({ name, person, due_on }) => ({
        name: String(name),
        person: (person as { title?: string | null } | null)?.title ?? null,
        due_on: due_on ? String(due_on) : null,
      })),
  };
}

const localeOf = (language: Language) => (language === 'fr' ? 'fr-FR' : 'en-GB');

/** `pack`: what goes with it. */
export function agendaText(
  paper: Paper,
  language: Language,
  zone: string,
  pack: { frozen_at: string; whole: boolean } | null = null,
): string {
  const m = messagesIn(paperMessages, language);
  const day = pack && formatsIn(localeOf(language), zone).date(pack.frozen_at);
  const lines = paper.items.map(
    ({ name, kind }, i) => `${i + 1}. ${name}${kind === 'decision' ? ` (${m.toDecide})` : ''}`,
  );
  return [
    headOf(paper, language, zone),
    lines.length ? `${m.agenda}\n${lines.join('\n')}` : m.noAgenda,
    pack && day && (pack.whole ? m.withPack({ day }) : m.withOpenPack({ day })),
  ]
    .filter(Boolean)
    .join('\n\n');
}

export function minutesText(paper: Paper, language: Language, zone: string): string {
  const m = messagesIn(paperMessages, language);
  const formats = formatsIn(localeOf(language), zone);
  const decided = (one: PaperItem['decisions'][number]) =>
    one.number === null ? `→ ${one.name}` : `→ ${m.decided({ number: one.number })} ${one.name}`;
  const given = (one: PaperItem['actions'][number]) =>
    [`☐ ${one.name}`, one.person ?? m.nobody, one.due_on ? m.by({ day: formats.date(one.due_on) }) : null]
      .filter(Boolean)
      .join(' · ');
  const items = paper.items.map((item, i) =>
    [`${i + 1}. ${item.name}`, item.notes, ...item.decisions.map(decided), ...item.actions.map(given)]
      .filter(Boolean)
      .join('\n'),
  );
  const actions = paper.items.flatMap((item) => item.actions);
  const decisions = paper.items.flatMap((item) => item.decisions);
  return [
    headOf(paper, language, zone),
    paper.present.length ? m.present({ names: formats.list([...paper.present]) }) : null,
    paper.excused.length ? m.excused({ names: formats.list([...paper.excused]) }) : null,
    paper.summary,
    decisions.length ? `${m.decisions}\n${decisions.map(decided).join('\n')}` : null,
    actions.length ? `${m.actions}\n${actions.map(given).join('\n')}` : null,
    ...items,
  ]
    .filter(Boolean)
    .join('\n\n');
}

function headOf(paper: Paper, language: Language, zone: string): string {
  const when = formatsIn(localeOf(language), zone).full(paper.starts_at);
  return [`${paper.name}, ${when}`, paper.place].filter(Boolean).join('\n');
}
