// A table as a picture: drawn from its words in the colours and the type of the page, so that it looks as it was read.
const [row, gap, edge, heading] = [30, 28, 24, 44];

/** The first line heads the columns; the first column stands left, the others right. */
export function tableAsImage(title: string, lines: readonly (readonly string[])[]): string {
  const canvas = document.createElement('canvas');
  const brush = canvas.getContext('2d')!;
  const style = getComputedStyle(document.body);
  const colour = (name: string) => style.getPropertyValue(name).trim() || style.color;
  const font = (weight: number, size: number) => `${weight} ${size}px ${style.fontFamily}`;
  brush.font = font(400, 13);
  const columns = Math.max(...lines.map((line) => line.length));
  const widths = Array.from({ length: columns }, (_, at) =>
    Math.max(...lines.map((line) => brush.measureText(line[at] ?? '').width)),
  );
  brush.font = font(600, 15);
  const wide = widths.reduce((sum, one) => sum + one, 0) + gap * (columns - 1);
  const width = Math.ceil(Math.max(wide, brush.measureText(title).width) + 2 * edge);
  const height = edge + heading + lines.length * row + edge / 2;
  const sharp = 2;
  [canvas.width, canvas.height] = [width * sharp, height * sharp];
  brush.scale(sharp, sharp);
  brush.fillStyle = colour('--surface');
  brush.fillRect(0, 0, width, height);
  brush.textBaseline = 'middle';
  brush.fillStyle = colour('--text');
  brush.font = font(600, 15);
  brush.fillText(title, edge, edge + 8);
  for (const [index, line] of lines.entries()) {
    const middle = edge + heading + index * row + row / 2 - 8;
    brush.font = font(index === 0 ? 500 : 400, 13);
    brush.fillStyle = colour(index === 0 ? '--text-dim' : '--text');
    let left = edge;
    for (const [at, words] of line.entries()) {
      brush.textAlign = at === 0 ? 'left' : 'right';
      brush.fillText(words, at === 0 ? left : left + widths[at]!, middle);
      left += widths[at]! + gap;
    }
    brush.fillStyle = colour('--line');
    brush.fillRect(edge, middle + row / 2, width - 2 * edge, 1);
  }
  return canvas.toDataURL('image/png');
}
