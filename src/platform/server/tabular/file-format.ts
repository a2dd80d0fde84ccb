// What a file is, by its first bytes, whatever its name says. Text that is none of these is taken for CSV.

const magics: [format: string, bytes: string][] = [
  ['zip', 'PK\x03\x04'],
  ['zip', 'PK\x05\x06'],
  ['ole', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
  ['xls', '\x09\x08\x10\x00\x00\x06\x05\x00'],
  ['xls', '\x09\x08\x08\x00\x00\x05\x05\x00'],
  ['xls', '\x09\x04\x06\x00'],
  ['pdf', '%PDF-'],
  ['png', '\x89PNG\r\n\x1a\n'],
  ['jpeg', '\xff\xd8\xff'],
  ['gif', 'GIF87a'],
  ['gif', 'GIF89a'],
  ['tiff', 'II*\x00'],
  ['tiff', 'MM\x00*'],
  ['gzip', '\x1f\x8b\x08'],
  ['7z', '7z\xbc\xaf\x27\x1c'],
  ['rar', 'Rar!\x1a\x07'],
  ['bzip2', 'BZh'],
  ['xz', '\xfd7zXZ\x00'],
  ['zstd', '\x28\xb5\x2f\xfd'],
  ['sqlite', 'SQLite format 3\x00'],
  ['parquet', 'PAR1'],
  ['rtf', '{\\rtf'],
  ['vcard', 'BEGIN:VCARD'],
  ['icalendar', 'BEGIN:VCALENDAR'],
];

const beginnings: [format: string, pattern: RegExp][] = [
  // «Exports to Excel» of old programs are often web pages or Excel 2003 XML with the name .xls.
  ['html', /^\s*<(?:!doctype html|html|table|head|meta|body)\b/i],
  ['excel-xml', /^\s*<\?xml[^>]*\?>\s*(?:<\?mso-application[^>]*\?>\s*)?<(?:\w+:)?Workbook\b/i],
  ['xml', /^\s*<\?xml\b/i],
  ['json', /^\s*[[{]\s*[[{]?\s*"[^"\n]*"\s*:/],
];

/** `head`: the first kilobytes of the file. `'text'` when nothing else is recognised; `'binary'` when it is no text at all. */
export function fileFormat(head: Buffer): string {
  const start = head.toString('latin1', 0, 64);
  for (const [format, bytes] of magics) if (start.startsWith(bytes)) return format;
  if (start.startsWith('RIFF') && start.slice(8, 12) === 'WEBP') return 'webp';
  if (start.slice(4, 8) === 'ftyp') return 'video';
  const text = head.toString('utf8', 0, 2048).replace(/^\uFEFF/, '');
  for (const [format, pattern] of beginnings) if (pattern.test(text)) return format;
  return looksBinary(head) ? 'binary' : 'text';
}

/** Control characters that no text holds. NUL is judged elsewhere: UTF-16 is full of it, and broken exports hold a few. */
function looksBinary(head: Buffer): boolean {
  let odd = 0;
  for (const byte of head)
    if (byte < 32 && byte !== 0 && (byte < 9 || byte > 13) && byte !== 26 && byte !== 27) odd++;
  return odd > head.length / 20;
}

/** An OLE container is an old workbook, or the envelope of an encrypted new one: the names of its streams tell. */
export function oleFormat(head: Buffer): 'encrypted' | 'xls' | 'doc' | 'ole' {
  const has = (name: string) => head.includes(Buffer.from(name, 'utf16le'));
  if (has('EncryptedPackage')) return 'encrypted';
  if (has('Workbook') || has('Book')) return 'xls';
  if (has('WordDocument')) return 'doc';
  return 'ole';
}
