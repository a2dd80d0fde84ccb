// The two pages drawn: always two, whatever there is to say. What has no room goes out row by row, from the longest section
// first, and the section says how many more there are; the words kept are those that stand on the paper.
import { messagesIn } from '../../../../../platform/lib/messages.ts';
import {
  bottom,
  ink,
  inner,
  type Measured,
  openSheet,
  page,
  type Sheet,
  type Style,
} from '../../../../../platform/server/pdf/sheet.ts';
import type { Column, PackContent, Section } from '../../contract.ts';
import { packTexts } from '../../messages.ts';

const cell: Style = { size: 8.5 };
const head: Style = { size: 7.5, color: ink.dim, font: 'medium' };
const title: Style = { size: 11, font: 'bold' };
const quiet: Style = { size: 8, color: ink.dim };
const pad = 3.5;
const lines = 2;
const gap = 11;

/** The pack as it fits on two pages, and the pages. */
export async function writePack(
  content: PackContent,
  at: Date,
  measured: Measured = new Map(),
): Promise<{ content: PackContent; pdf: Buffer }> {
  const m = messagesIn(packTexts, content.language);
  const { language, firm } = content;
  const sheet = openSheet({ title: `${content.title} · ${firm}`, author: firm, language, at, measured });
  const headHeight = heightOfHead(sheet, content);
  const clipped = content.sections.map((section) => clip(sheet, section));
  const sections = [
    ...withinRoom(
      sheet,
      content,
      clipped.filter((one) => one.page === 1),
      bottom - page.margin - headHeight,
    ),
    ...withinRoom(
      sheet,
      content,
      clipped.filter((one) => one.page === 2),
      bottom - page.margin,
    ),
  ];
  const fitted = { ...content, sections };
  drawHead(sheet, fitted);
  for (const section of sections.filter((one) => one.page === 1)) drawSection(sheet, fitted, section);
  sheet.turn();
  for (const section of sections.filter((one) => one.page === 2)) drawSection(sheet, fitted, section);
  const pdf = await sheet.finish((number, of) => ({
    left: content.made_by,
    right: m.page({ page: String(number), pages: String(of) }),
  }));
  return { content: fitted, pdf };
}

/** No cell of more than two lines, no summary of more than three. */
function clip(sheet: Sheet, section: Section): Section {
  const { columns, rows, summary, title: words } = section;
  return {
    ...section,
    title: cut(sheet, words, inner, title, 1),
    summary: summary && cut(sheet, summary, inner, quiet, 3),
    rows: rows.map((row) => row.map((text, i) => cut(sheet, text, widthOf(columns[i]!), cell, lines))),
  };
}

/** The words that stand on so many lines, with an ellipsis when that is not all. */
function cut(sheet: Sheet, text: string, width: number, style: Style, most: number): string {
  // Of what no line can hold nothing is shaped: that is what would take its time.
  const longest = Math.ceil((most * width) / ((style.size ?? 9) * 0.35));
  const whole = text.replace(/\s*\n\s*/g, ' ').trim();
  const plain = whole.slice(0, longest);
  const height = sheet.heightOf('x', width, style) * most + 1;
  if (plain === whole && sheet.heightOf(plain || ' ', width, style) <= height) return plain;
  let [fits, over] = [longest >> 1, plain.length + 1];
  if (over <= fits) fits = 0;
  while (over - fits > 1) {
    const middle = (fits + over) >> 1;
    if (sheet.heightOf(`${plain.slice(0, middle).trimEnd()}…`, width, style) <= height) fits = middle;
    else over = middle;
  }
  return `${plain.slice(0, fits).trimEnd()}…`;
}

function withinRoom(sheet: Sheet, content: PackContent, sections: Section[], room: number): Section[] {
  let kept = sections;
  const height = () => kept.reduce((sum, one) => sum + heightOf(sheet, content, one), 0);
  while (height() > room) {
    const longest = kept.reduce((a, b) => (b.rows.length > a.rows.length ? b : a));
    if (longest.rows.length <= 1) break;
    const shorter = { ...longest, rows: longest.rows.slice(0, -1), more: longest.more + 1 };
    kept = kept.map((one) => (one === longest ? shorter : one));
  }
  return kept;
}

const widthOf = ({ width }: Column): number => width * inner - 2 * pad;

const heightOfRow = (sheet: Sheet, section: Section, row: readonly string[], style: Style): number =>
  Math.max(...row.map((text, i) => sheet.heightOf(text || ' ', widthOf(section.columns[i]!), style))) +
  2 * pad;

function heightOf(sheet: Sheet, content: PackContent, section: Section): number {
  const m = messagesIn(packTexts, content.language);
  const words = (text: string, style: Style) => sheet.heightOf(text, inner, style) + 3;
  const table = section.rows.length
    ? heightOfRow(
        sheet,
        section,
        section.columns.map(({ label }) => label),
        head,
      ) + section.rows.reduce((sum, row) => sum + heightOfRow(sheet, section, row, cell), 0)
    : words(section.none, quiet);
  return (
    words(section.title, title) +
    (section.summary ? words(section.summary, quiet) : 0) +
    table +
    (section.more ? words(m.more({ count: section.more }), quiet) : 0) +
    gap
  );
}

const headStyle: Style = { size: 15, font: 'bold', color: ink.accent };

const heightOfHead = (sheet: Sheet, { title, firm, facts }: PackContent): number =>
  sheet.heightOf(title, inner, headStyle) + sheet.heightOf([firm, ...facts].join(' · '), inner, quiet) + 18;

function drawHead(sheet: Sheet, { title, firm, facts }: PackContent): void {
  const from = sheet.y;
  sheet.write(sheet.root, 'H1', title, page.margin, sheet.y, inner, headStyle);
  sheet.y += sheet.heightOf(title, inner, headStyle) + 2;
  const line = [firm, ...facts].join(' · ');
  sheet.write(sheet.root, 'P', line, page.margin, sheet.y, inner, quiet);
  sheet.y = from + heightOfHead(sheet, { title, firm, facts } as PackContent);
}

function drawSection(sheet: Sheet, content: PackContent, section: Section): void {
  const m = messagesIn(packTexts, content.language);
  paragraph(sheet, 'H2', section.title, title);
  if (section.summary) paragraph(sheet, 'P', section.summary, quiet);
  if (section.rows.length === 0) paragraph(sheet, 'P', section.none, quiet);
  else drawTable(sheet, section);
  if (section.more) paragraph(sheet, 'P', m.more({ count: section.more }), quiet);
  sheet.y += gap;
}

function paragraph(sheet: Sheet, tag: string, text: string, style: Style): void {
  sheet.write(sheet.root, tag, text, page.margin, sheet.y, inner, style);
  sheet.y += sheet.heightOf(text, inner, style) + 3;
}

function drawTable(sheet: Sheet, section: Section): void {
  const table = sheet.element(sheet.root, 'Table');
  drawRow(
    sheet,
    table,
    section,
    section.columns.map(({ label }) => label),
    'TH',
    head,
  );
  for (const row of section.rows) drawRow(sheet, table, section, row, 'TD', cell);
  table.end();
}

function drawRow(
  sheet: Sheet,
  table: PDFKit.PDFStructureElement,
  section: Section,
  row: readonly string[],
  tag: 'TH' | 'TD',
  style: Style,
): void {
  const height = heightOfRow(sheet, section, row, style);
  const top = sheet.y;
  sheet.draw((pdf) => {
    if (tag === 'TH') pdf.rect(page.margin, top, inner, height).fill(ink.wash);
    pdf.moveTo(page.margin, top + height).lineTo(page.width - page.margin, top + height);
    pdf.lineWidth(0.5).strokeColor(ink.line).stroke();
  });
  const line = sheet.element(table, 'TR');
  let x = page.margin;
  for (const [i, column] of section.columns.entries()) {
    const text = row[i] || ' ';
    sheet.write(line, tag, text, x + pad, top + pad, widthOf(column), {
      ...style,
      align: column.align ?? 'left',
    });
    x += column.width * inner;
  }
  line.end();
  sheet.y = top + height;
}
