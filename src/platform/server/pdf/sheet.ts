// A sheet of paper to write on: A4, margins, the firm's type, and the structure that a screen reader follows. Everything drawn is
// within an element of the structure, or marked as no content; a block that does not fit goes to the next page as a whole.
import { fileURLToPath } from 'node:url';
import PDFDocument from 'pdfkit';
import type { Language } from '../../lib/language.ts';

export const page = { width: 595.28, height: 841.89, margin: 44, foot: 56 } as const;
export const inner = page.width - 2 * page.margin;
export const bottom = page.height - page.foot;

export const ink = { text: '#1c1917', dim: '#57534e', line: '#d6d3d1', wash: '#f5f5f4', accent: '#0f766e' };

const fontFile = (weight: string): string =>
  fileURLToPath(import.meta.resolve(`@expo-google-fonts/inter/${weight}/Inter_${weight}.ttf`));
const fonts = {
  regular: fontFile('400Regular'),
  medium: fontFile('500Medium'),
  bold: fontFile('600SemiBold'),
};

export interface Style {
  font?: keyof typeof fonts;
  size?: number;
  color?: string;
  align?: 'left' | 'right';
}

type Element = PDFKit.PDFStructureElement;

export interface Sheet {
  /** Where the next block begins. */
  y: number;
  readonly root: Element;
  /** A block of this height is about to be written: on the next page when it does not fit here. True when it is the next. */
  room(height: number): boolean;
  /** The next page, whatever room there is on this one. */
  turn(): void;
  heightOf(text: string, width: number, style: Style): number;
  /** Writes at a place, as content of an element; does not move `y`. */
  write(parent: Element, tag: string, text: string, x: number, y: number, width: number, style: Style): void;
  /** Lines and washes: no content. */
  draw(work: (pdf: PDFKit.PDFDocument) => void): void;
  element(parent: Element, tag: string): Element;
  finish(foot: (number: number, of: number) => { left: string; right: string }): Promise<Buffer>;
}

/** What words measure; given to several sheets that say nearly the same, they are shaped once. */
export type Measured = Map<string, number>;

export function openSheet(options: {
  title: string;
  author: string;
  language: Language;
  at: Date;
  measured?: Measured;
}): Sheet {
  const pdf = new PDFDocument({
    size: 'A4',
    margins: { top: page.margin, left: page.margin, right: page.margin, bottom: 0 },
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    lang: options.language === 'fr' ? 'fr-FR' : 'en-GB',
    bufferPages: true,
    font: fonts.regular,
    info: {
      Title: options.title,
      Author: options.author,
      Creator: 'Jalon',
      CreationDate: options.at,
      ModDate: options.at,
    },
  });
  for (const [name, file] of Object.entries(fonts)) pdf.registerFont(name, file);
  const chunks: Buffer[] = [];
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
  const root = pdf.struct('Document');
  pdf.addStructure(root);
  const set = ({ font = 'regular', size = 9, color = ink.text }: Style) =>
    pdf.font(font).fontSize(size).fillColor(color);
  const draw = (work: (pdf: PDFKit.PDFDocument) => void) => {
    pdf.markContent('Artifact', { type: 'Layout' });
    work(pdf);
    pdf.endMarkedContent();
  };
  const gap = 2;
  // Shaping is what a page costs, and a layout asks for the same words again and again.
  const heights: Measured = options.measured ?? new Map();
  // Figures of one width, so that amounts stand below each other digit by digit; in a sentence they would pull hyphens apart.
  const featuresOf = (text: string): PDFKit.Mixins.OpenTypeFeatures[] =>
    /\p{L}-|-\p{L}/u.test(text) ? ['kern'] : ['tnum', 'kern'];

  const sheet: Sheet = {
    y: page.margin,
    root,
    draw,
    room(height) {
      if (sheet.y + height <= bottom || sheet.y === page.margin) return false;
      pdf.addPage();
      sheet.y = page.margin;
      return true;
    },
    turn() {
      pdf.addPage();
      sheet.y = page.margin;
    },
    heightOf(text, width, style) {
      const { font = 'regular', size = 9 } = style;
      const key = `${font} ${size} ${width} ${text}`;
      const known = heights.get(key);
      if (known !== undefined) return known;
      const height = set(style).heightOfString(text, { width, lineGap: gap, features: featuresOf(text) });
      heights.set(key, height);
      return height;
    },
    write(parent, tag, text, x, y, width, style) {
      const element = pdf.struct(tag, {}, () => {
        set(style).text(text, x, y, {
          width,
          align: style.align ?? 'left',
          lineGap: gap,
          features: featuresOf(text),
        });
      });
      parent.add(element);
      element.end();
    },
    element(parent, tag) {
      const element = pdf.struct(tag);
      parent.add(element);
      return element;
    },
    async finish(foot) {
      root.end();
      const { count } = pdf.bufferedPageRange();
      for (let i = 0; i < count; i++) {
        pdf.switchToPage(i);
        const { left, right } = foot(i + 1, count);
        const style: Style = { size: 7, color: ink.dim };
        draw(() => {
          pdf.moveTo(page.margin, bottom + 12).lineTo(page.width - page.margin, bottom + 12);
          pdf.lineWidth(0.5).strokeColor(ink.line).stroke();
          set(style).text(left, page.margin, bottom + 18, { width: inner - 90, lineGap: 1 });
          set(style).text(right, page.width - page.margin - 80, bottom + 18, { width: 80, align: 'right' });
        });
      }
      const done = new Promise<void>((resolve, reject) => {
        pdf.on('end', resolve);
        pdf.on('error', reject);
      });
      pdf.end();
      await done;
      return Buffer.concat(chunks);
    },
  };
  return sheet;
}
