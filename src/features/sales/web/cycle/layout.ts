// The drawing of a cycle: open stages side by side, the won and the lost end at the right, and bands as broad as the deals that
// went from one to another. Going back is told by the table alone: drawn, it would hide what matters.
import type { Cycle, CycleStage } from '../../cycle-contract.ts';

export interface Box {
  stage: CycleStage;
  x: number;
  y: number;
  height: number;
}

export interface Band {
  from: string;
  to: string;
  deals: number;
  path: string;
  lost: boolean;
}

export const drawing = { width: 960, height: 320, box: 14, top: 56, least: 4 };

export function layOut({ stages, moves }: Cycle): { boxes: Box[]; bands: Band[] } {
  const open = stages.filter(({ outcome }) => outcome === 'open');
  const ends = (['won', 'lost'] as const).flatMap((outcome) =>
    stages.filter((one) => one.outcome === outcome),
  );
  const order = [...open, ...ends].map(({ id }) => id);
  const forward = moves.filter(
    ({ from, to }) => order.indexOf(to) > order.indexOf(from) && open.some(({ id }) => id === from),
  );
  const into = (id: string) =>
    forward.filter(({ to }) => to === id).reduce((sum, { deals }) => sum + deals, 0);
  const outOf = (id: string) =>
    forward.filter(({ from }) => from === id).reduce((sum, { deals }) => sum + deals, 0);
  const weight = (stage: CycleStage) => Math.max(stage.entered, into(stage.id), outOf(stage.id));
  const gap = 44;
  const usable = drawing.height - drawing.top - 16;
  const endsWeight = ends.reduce((sum, one) => sum + weight(one), 0);
  const scale = Math.min(
    usable / Math.max(1, ...open.map(weight)),
    (usable - gap * Math.max(0, ends.length - 1)) / Math.max(1, endsWeight),
  );
  const columns = open.length + (ends.length ? 1 : 0);
  const step = columns > 1 ? (drawing.width - drawing.box - 150) / (columns - 1) : 0;
  const heightOf = (stage: CycleStage) => Math.max(drawing.least, weight(stage) * scale);
  const boxes: Box[] = open.map((stage, i) => ({
    stage,
    x: i * step,
    y: drawing.top,
    height: heightOf(stage),
  }));
  let y = drawing.top;
  for (const stage of ends) {
    boxes.push({ stage, x: open.length * step, y, height: heightOf(stage) });
    y += heightOf(stage) + gap;
  }
  return { boxes, bands: bandsOf(forward, boxes, order, scale) };
}

function bandsOf(
  forward: Cycle['moves'],
  boxes: readonly Box[],
  order: readonly string[],
  scale: number,
): Band[] {
  const byId = new Map(boxes.map((box) => [box.stage.id, box]));
  const place = (id: string) => order.indexOf(id);
  const left = new Map<string, number>();
  const right = new Map<string, number>();
  // What goes straight on leaves at the top, what is lost at the bottom; and comes in from the nearest first.
  const leaving = [...forward].sort((a, b) => place(a.from) - place(b.from) || place(a.to) - place(b.to));
  const starts = new Map(
    leaving.map((move) => {
      const at = left.get(move.from) ?? 0;
      left.set(move.from, at + move.deals * scale);
      return [move, at] as const;
    }),
  );
  const coming = [...forward].sort((a, b) => place(a.to) - place(b.to) || place(b.from) - place(a.from));
  return coming.flatMap((move): Band[] => {
    const [from, to] = [byId.get(move.from), byId.get(move.to)];
    if (!from || !to) return [];
    const height = Math.max(1, move.deals * scale);
    const begin = from.y + starts.get(move)!;
    const end = to.y + (right.get(move.to) ?? 0);
    right.set(move.to, (right.get(move.to) ?? 0) + move.deals * scale);
    const [x1, x2] = [from.x + drawing.box, to.x];
    const middle = (x1 + x2) / 2;
    const n = (value: number) => value.toFixed(1);
    const path = `M${n(x1)} ${n(begin)}C${n(middle)} ${n(begin)} ${n(middle)} ${n(end)} ${n(x2)} ${n(end)}V${n(end + height)}C${n(middle)} ${n(end + height)} ${n(middle)} ${n(begin + height)} ${n(x1)} ${n(begin + height)}Z`;
    return [{ ...move, path, lost: to.stage.outcome === 'lost' }];
  });
}
