// What the number formats of a workbook say of its numbers: in XLSX a date is a number whose cell is formatted as one.
import { readXmlText } from './xlsx-xml.ts';

export type NumberKind = 'number' | 'date' | 'datetime' | 'time' | 'duration';

/** The kind of each cell style, in the order in which cells refer to them. */
export function readStyles(xml: string): NumberKind[] {
  const formats = new Map<number, NumberKind>();
  const styles: NumberKind[] = [];
  let inCellFormats = false;
  readXmlText(xml, {
    open(name, attributes) {
      if (name === 'numFmt')
        formats.set(Number(attributes.numFmtId), kindOfFormat(attributes.formatCode ?? ''));
      else if (name === 'cellXfs') inCellFormats = true;
      else if (name === 'xf' && inCellFormats) {
        const id = Number(attributes.numFmtId ?? 0);
        styles.push(formats.get(id) ?? builtIn(id));
      }
    },
    close(name) {
      if (name === 'cellXfs') inCellFormats = false;
    },
  });
  return styles;
}

/** Formats that workbooks use without spelling them out (ECMA-376, 18.8.30), the East Asian dates among them. */
function builtIn(id: number): NumberKind {
  if (id === 22) return 'datetime';
  if ((id >= 14 && id <= 17) || (id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 58)) return 'date';
  if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || id === 45 || id === 47) return 'time';
  return id === 46 ? 'duration' : 'number';
}

export function kindOfFormat(code: string): NumberKind {
  // Only the section for positive numbers counts, without what is quoted, escaped, a colour, a locale or a condition.
  const section = (code.split(';')[0] ?? '').replace(/"[^"]*"?|\\.|_.|\*./g, '').toLowerCase();
  if (/\[(?:h+|m+|s+)\]/.test(section)) return 'duration';
  const bare = section
    .replace(/\[[^\]]*\]/g, '')
    .replace(/general|standard/g, '')
    .replace(/am\/pm|a\/p/g, 'h');
  const day = /[yd]|jj|aa/.test(bare) || (/m/.test(bare) && !/[hs]/.test(bare) && !/[0#?]/.test(bare));
  const clock = /[hs]/.test(bare);
  if (/[#?]/.test(bare) || (/0/.test(bare) && !/s\.0+|s,0+/.test(bare))) return 'number';
  return day && clock ? 'datetime' : day ? 'date' : clock ? 'time' : 'number';
}
