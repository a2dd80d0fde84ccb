// A list to tick, kept as text that people, files and other programs read as it stands: a line for each point, « [x] » before
// what is done. A line without a mark is a point that is not done yet.
export interface Point {
  text: string;
  done: boolean;
}

const line = /^\s*(?:[-*•]\s*)?(?:\[(?<mark>[ xX✓]?)\]|(?<box>[☐☑☒]))?\s*(?<text>.*?)\s*$/u;

export const readPoints = (text: string | null | undefined): Point[] =>
  (text ?? '').split('\n').flatMap((each) => {
    const { mark = '', box = '', text = '' } = line.exec(each)?.groups ?? {};
    return text ? { text, done: /[xX✓☑☒]/u.test(mark + box) } : [];
  });

export const printPoints = (points: readonly Point[]): string =>
  points.map(({ text, done }) => `[${done ? 'x' : ' '}] ${text}`).join('\n');

/** The same points, none of them done. */
export const unticked = (text: string): string =>
  printPoints(readPoints(text).map((point) => ({ ...point, done: false })));
