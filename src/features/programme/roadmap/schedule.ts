// What the days of a plan and its links say together: which tasks the go-live hangs on, how much each can slip, which begin
// before what they wait for, and what moves when one moves. Days are whole; a task lasts to the end of its last day, and a
// milestone stands at the end of its day, so that it may fall on the last day of what it waits for.
import { addDays, daysBetween } from '../../../platform/lib/day.ts';

export interface Planned {
  id: string;
  kind: 'task' | 'milestone' | 'duty';
  starts_on: string | null;
  ends_on: string | null;
  done?: boolean;
}

export type LinkKind = 'end_to_start' | 'start_to_start' | 'end_to_end';

export interface Link {
  task: string;
  /** What it waits for. */
  after: string;
  kind: LinkKind;
  lag_days: number;
}

export interface Leeway {
  /** Days it can slip without moving the target or what waits for it; below zero: it stands too late already. */
  slack: number;
  /** The target hangs on it. */
  critical: boolean;
  /** Days by which it begins before what it waits for allows. */
  early: number;
}

interface Span {
  start: number;
  finish: number;
}

const origin = '2000-01-01';

function spanOf({ kind, starts_on, ends_on }: Planned): Span | undefined {
  if (!ends_on) return undefined;
  const finish = daysBetween(origin, ends_on) + 1;
  return { start: kind === 'milestone' ? finish : daysBetween(origin, starts_on ?? ends_on), finish };
}

/** What each has to spare; tasks without days are left out. `target`: what the way leads to; the last to end, when absent. */
export function leeways(
  tasks: readonly Planned[],
  links: readonly Link[],
  target?: string,
): Map<string, Leeway> {
  const spans = new Map(tasks.flatMap((task) => (spanOf(task) ? [[task.id, spanOf(task)!] as const] : [])));
  const used = links.filter(({ task, after }) => spans.has(task) && spans.has(after));
  const order = inOrder([...spans.keys()], used);
  const end = Math.max(...[...spans.values()].map(({ finish }) => finish));
  const goal =
    target && spans.has(target) ? target : [...spans].find(([, { finish }]) => finish === end)?.[0];
  const latest = new Map<string, number>();
  const leads = new Set<string>(goal ? [goal] : []);
  for (const id of order.toReversed()) {
    const { start, finish } = spans.get(id)!;
    let bound = id === goal ? finish : end;
    for (const link of used.filter(({ after }) => after === id)) {
      const next = spans.get(link.task)!;
      const nextFinish = latest.get(link.task)!;
      const nextStart = nextFinish - (next.finish - next.start);
      if (leads.has(link.task)) leads.add(id);
      bound = Math.min(
        bound,
        link.kind === 'end_to_end'
          ? nextFinish - link.lag_days
          : nextStart - link.lag_days + (link.kind === 'start_to_start' ? finish - start : 0),
      );
    }
    latest.set(id, bound);
  }
  return new Map(
    order.map((id) => {
      const span = spans.get(id)!;
      const slack = latest.get(id)! - span.finish;
      const waits = used.filter(({ task }) => task === id);
      const early = Math.max(0, ...waits.map((link) => missing(link, spans.get(link.after)!, span)));
      return [id, { slack, critical: slack <= 0 && leads.has(id), early }];
    }),
  );
}

/** By how many days what waits stands too early. */
function missing({ kind, lag_days }: Link, before: Span, next: Span): number {
  if (kind === 'start_to_start') return before.start + lag_days - next.start;
  if (kind === 'end_to_end') return before.finish + lag_days - next.finish;
  return before.finish + lag_days - next.start;
}

export interface Days {
  starts_on: string;
  ends_on: string;
}

/** The tasks that have to move so that no link is broken, each just as far as it must and as long as it was; what is done stays. */
export function pushed(tasks: readonly Planned[], links: readonly Link[]): Map<string, Days> {
  const byId = new Map(tasks.map((task) => [task.id, task]));
  const spans = new Map(tasks.flatMap((task) => (spanOf(task) ? [[task.id, spanOf(task)!] as const] : [])));
  const used = links.filter(({ task, after }) => spans.has(task) && spans.has(after));
  const moved = new Map<string, Days>();
  for (const id of inOrder([...spans.keys()], used)) {
    const task = byId.get(id)!;
    const span = spans.get(id)!;
    const waits = used.filter((link) => link.task === id);
    const by = Math.max(0, ...waits.map((link) => missing(link, spans.get(link.after)!, span)));
    if (by === 0 || task.done) continue;
    spans.set(id, { start: span.start + by, finish: span.finish + by });
    moved.set(id, {
      starts_on: addDays(task.starts_on ?? task.ends_on!, by),
      ends_on: addDays(task.ends_on!, by),
    });
  }
  return moved;
}

/** The way by which `link` would come back to where it begins, as ids from its task on; nothing when it makes no circle. */
export function circleOf(links: readonly Link[], link: Pick<Link, 'task' | 'after'>): string[] | undefined {
  if (link.task === link.after) return [link.task, link.task];
  const ways: string[][] = [[link.after]];
  const seen = new Set<string>([link.after]);
  for (let way = ways.shift(); way; way = ways.shift()) {
    for (const { task, after } of links) {
      if (task !== way.at(-1)) continue;
      if (after === link.task) return [link.task, ...way, after];
      if (seen.has(after)) continue;
      seen.add(after);
      ways.push([...way, after]);
    }
  }
  return undefined;
}

/** Whatever is waited for before what waits. What lies in a circle (which the rule refuses) comes last. */
function inOrder(ids: readonly string[], links: readonly Link[]): string[] {
  const left = new Map(ids.map((id) => [id, 0]));
  for (const { task } of links) left.set(task, (left.get(task) ?? 0) + 1);
  const ready = ids.filter((id) => left.get(id) === 0);
  for (const id of ready)
    for (const { task, after } of links)
      if (after === id) {
        left.set(task, left.get(task)! - 1);
        if (left.get(task) === 0) ready.push(task);
      }
  return [...ready, ...ids.filter((id) => !ready.includes(id))];
}
