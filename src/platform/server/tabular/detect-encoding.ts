// Which encoding a text file is in, on the evidence of all its bytes: the first accent of a customer list may come at
// row 40,000, and a guess from the first kilobyte would have said ASCII.
//
// 1. A byte order mark decides. 2. Bytes that are all valid UTF-8 are UTF-8: eight-bit text is never valid by chance.
// 3. A file nearly valid (a hundred good sequences for one bad byte) is UTF-8 with damage, which is reported.
// 4. NULs at every other place are UTF-16 without a mark. 5. Among eight-bit encodings, the one whose decoded words look
// most like words wins (see `plausibility`): 0x8E is é in Mac Roman and Ž in Windows-1252, and «sociŽtŽ» is no word.
import { isAscii, isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import chardet from 'chardet';
import iconv from 'iconv-lite';

export type EncodingGuess = {
  encoding: string;
  bom: boolean;
  /** Up to eight pieces of the text with characters beyond ASCII, as decoded: what a person checks with one look. */
  accentedSamples: string[];
  /** Other encodings under which the file can be read, most plausible first. */
  alternatives: { encoding: string; accentedSamples: string[] }[];
};

/** In the order preferred when nothing tells two of them apart. */
const eightBit = ['windows-1252', 'iso-8859-15', 'macintosh', 'cp850', 'windows-1250', 'iso-8859-2'];
/** Chosen only when chardet names them too: any bytes at all decode to some Cyrillic or Greek. */
const farther = [
  'windows-1251',
  'iso-8859-7',
  'shift_jis',
  'koi8-r',
  'windows-1253',
  'iso-8859-5',
  'gb18030',
  'euc-jp',
  'euc-kr',
  'big5',
];
const snippetReach = 40;
const maxSnippets = 400;
const shownSnippets = 8;

export async function detectEncoding(path: string): Promise<EncodingGuess> {
  const evidence = await collect(path);
  const sure = (encoding: string, bom: boolean): EncodingGuess => ({
    encoding,
    bom,
    accentedSamples: shown(evidence.snippets, encoding),
    alternatives: [],
  });
  if (evidence.mark) return sure(evidence.mark, true);
  if (evidence.utf16) return sure(evidence.utf16, false);
  if (evidence.validUtf8) return sure('utf-8', false);
  const ranked = rank(evidence.snippets);
  if (evidence.goodSequences >= 10 * evidence.badBytes) ranked.unshift('utf-8');
  const [encoding = 'windows-1252', ...others] = ranked;
  return {
    encoding,
    bom: false,
    accentedSamples: shown(evidence.snippets, encoding),
    alternatives: others
      .slice(0, 4)
      .map((other) => ({ encoding: other, accentedSamples: shown(evidence.snippets, other) })),
  };
}

export function knownEncoding(name: string): boolean {
  return iconv.encodingExists(name);
}

/** UTF-8 and UTF-16 by the platform, at several times the speed of iconv-lite; the rest by iconv-lite. */
export function textDecoder(encoding: string): { write(bytes: Buffer): string; end(): string } {
  if (/^utf-?8$|^utf-?16-?[lb]e$/i.test(encoding)) {
    const decoder = new TextDecoder(
      encoding.toLowerCase().replace(/^utf-?(8|16)-?/, (_, width) => (width === '8' ? 'utf-8' : 'utf-16')),
      {
        ignoreBOM: false,
      },
    );
    return { write: (bytes) => decoder.decode(bytes, { stream: true }), end: () => decoder.decode() };
  }
  const decoder = iconv.getDecoder(encoding);
  return { write: (bytes) => decoder.write(bytes), end: () => decoder.end() ?? '' };
}

type Evidence = {
  mark?: string;
  utf16?: string;
  validUtf8: boolean;
  goodSequences: number;
  badBytes: number;
  snippets: Buffer[];
};

async function collect(path: string): Promise<Evidence> {
  const evidence: Evidence = { validUtf8: true, goodSequences: 0, badBytes: 0, snippets: [] };
  const seen = new Map<number, number>();
  let carry: Buffer = Buffer.alloc(0);
  let first = true;
  for await (const read of createReadStream(path, { highWaterMark: 1 << 18 }) as AsyncIterable<Buffer>) {
    const chunk = carry.length ? Buffer.concat([carry, read]) : read;
    if (first) {
      first = false;
      evidence.mark = byteOrderMark(chunk);
      evidence.utf16 = evidence.mark ? undefined : utf16Pattern(chunk);
      const encoding = evidence.mark ?? evidence.utf16;
      if (encoding?.startsWith('utf-16')) {
        evidence.snippets = utf16Snippets(chunk);
        return evidence;
      }
    }
    // A sequence cut by the end of the chunk waits for the next one.
    const whole = chunk.subarray(0, chunk.length - cutSequence(chunk));
    carry = chunk.subarray(whole.length);
    weigh(whole, evidence, seen);
  }
  if (carry.length) weigh(carry, evidence, seen);
  return evidence;
}

function weigh(bytes: Buffer, evidence: Evidence, seen: Map<number, number>): void {
  if (isAscii(bytes)) return;
  if (evidence.snippets.length < maxSnippets) takeSnippets(bytes, evidence.snippets, seen);
  if (evidence.validUtf8) {
    evidence.validUtf8 = isUtf8(bytes);
    // Past this many, no number of bad bytes later on is worth the counting.
    if (evidence.validUtf8 && evidence.goodSequences > 100_000) return;
  }
  for (let i = 0; i < bytes.length; i++) {
    const length = bytes[i]! < 0x80 ? 1 : sequenceLength(bytes, i);
    if (length > 1) evidence.goodSequences++;
    else if (length === 0) evidence.badBytes++;
    i += Math.max(length, 1) - 1;
  }
}

/** Length of the UTF-8 sequence that starts at `i`, 0 when there is none. */
function sequenceLength(bytes: Buffer, i: number): number {
  const lead = bytes[i]!;
  const length =
    lead >= 0xf0 && lead <= 0xf4 ? 4 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xc2 && lead < 0xe0 ? 2 : 0;
  for (let k = 1; k < length; k++) if (((bytes[i + k] ?? 0) & 0xc0) !== 0x80) return 0;
  return length;
}

/** How many bytes at the end begin a UTF-8 sequence that is not complete. */
function cutSequence(bytes: Buffer): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back]!;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) > back ? back : 0;
  }
  return 0;
}

/** Words around high bytes; each byte value is taken a few times, so that rare and telling ones are not crowded out by é. */
function takeSnippets(bytes: Buffer, snippets: Buffer[], seen: Map<number, number>): void {
  for (let i = 0; i < bytes.length && snippets.length < maxSnippets; i++) {
    if (bytes[i]! < 0x80) continue;
    const times = seen.get(bytes[i]!) ?? 0;
    if (times >= 24) continue;
    let from = i;
    let to = i + 1;
    while (from > 0 && i - from < snippetReach && !isBreak(bytes[from - 1]!)) from--;
    while (to < bytes.length && to - i < snippetReach && !isBreak(bytes[to]!)) to++;
    const snippet = Buffer.from(bytes.subarray(from, to));
    for (const byte of snippet) if (byte >= 0x80) seen.set(byte, (seen.get(byte) ?? 0) + 1);
    snippets.push(snippet);
    i = to;
  }
}

const isBreak = (byte: number) =>
  byte === 10 || byte === 13 || byte === 9 || byte === 59 || byte === 44 || byte === 34 || byte === 124;

function shown(snippets: Buffer[], encoding: string): string[] {
  const texts = snippets.map((snippet) =>
    iconv
      .decode(snippet, encoding)
      .replace(/^\uFFFD+|\uFFFD+$/g, '')
      .trim(),
  );
  const chosen: string[] = [];
  const letters = new Set<string>();
  // First those that show a character not shown yet, then whatever comes.
  for (const fresh of [true, false]) {
    for (const text of texts) {
      if (chosen.length >= shownSnippets) return chosen;
      const accented = text.match(/[\u0080-\uffff]/g) ?? [];
      if (accented.length === 0 || chosen.includes(text) || (fresh && accented.every((c) => letters.has(c))))
        continue;
      for (const c of accented) letters.add(c);
      chosen.push(text);
    }
  }
  return chosen;
}

function byteOrderMark(bytes: Buffer): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

function utf16Pattern(bytes: Buffer): string | undefined {
  const head = bytes.subarray(0, 4096);
  const zeros = [0, 0];
  for (let i = 0; i < head.length; i++) if (head[i] === 0) zeros[i % 2]!++;
  const half = head.length / 2;
  if (half < 2) return undefined;
  if (zeros[1]! > half * 0.4 && zeros[0]! < half * 0.05) return 'utf-16le';
  if (zeros[0]! > half * 0.4 && zeros[1]! < half * 0.05) return 'utf-16be';
  return undefined;
}

function utf16Snippets(bytes: Buffer): Buffer[] {
  const encoding = byteOrderMark(bytes) ?? utf16Pattern(bytes)!;
  const words =
    iconv.decode(bytes, encoding).match(/[^\t\r\n;,"|]*[\u0080-\ufefe\uff00-\ufffc][^\t\r\n;,"|]*/g) ?? [];
  return words
    .slice(0, maxSnippets)
    .map((word) => iconv.encode(word.slice(0, 2 * snippetReach), encoding, { addBOM: false }));
}

function rank(snippets: Buffer[]): string[] {
  const sample = Buffer.concat(snippets.flatMap((snippet) => [snippet, Buffer.from('\n')]));
  const named = chardet.analyse(sample).filter((match) => match.confidence >= 10);
  const confident = new Map(named.map((match) => [match.name.toLowerCase(), match.confidence]));
  const candidates = [...eightBit, ...farther.filter((name) => confident.has(name))];
  return candidates
    .map((encoding, order) => ({ encoding, order, score: plausibility(iconv.decode(sample, encoding)) }))
    .sort((a, b) => b.score - a.score || a.order - b.order)
    .filter((candidate, place) => place === 0 || candidate.score > -2)
    .map((candidate) => candidate.encoding);
}

const frequent = /[éèêàâçôîûùïëœÉÈÀÇÊ]/;
const european = /[\u00c0-\u00ff\u0100-\u017fŸ]/;
const typographic = /[’‘“”«»–—…€°№§\u00a0\u202f™®©•·²³]/;
const greek = /[\u0370-\u03ff]/;
const cyrillic = /[\u0400-\u04ff]/;
const asian = /[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]/;
const nonsense = /[\p{Cc}\uFFFD\u2500-\u259f\uE000-\uF8FF\uff61-\uff9f]/u;

/** How much the characters beyond ASCII look like words of some European language: the mean over them, from -4 to 3. */
export function plausibility(text: string): number {
  let sum = 0;
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text[i]!;
    if (c < '\x80') continue;
    count++;
    sum += weight(c, text[i - 1] ?? ' ', text[i + 1] ?? ' ');
  }
  return count ? sum / count : 0;
}

function weight(c: string, before: string, after: string): number {
  if (nonsense.test(c)) return -4;
  const inWord = /\p{L}/u.test(before) || /\p{L}/u.test(after);
  if (/\p{L}/u.test(c)) {
    // Words of another alphabet are all of that alphabet, and capitals do not follow small letters.
    for (const script of [greek, cyrillic, asian]) {
      if (!script.test(c)) continue;
      const strange = [before, after].some(
        (x) => /[A-Za-z]/.test(x) || (european.test(x) && !script.test(x)),
      );
      const same = [before, after].filter((x) => script.test(x)).length;
      return strange ? -3 : same === 0 ? -1 : caseBreak(c, before) ? -2 : 1.2 + 0.4 * same;
    }
    if (caseBreak(c, before) || (isUpper(c) && isLower(after) && isLower(before))) return -3;
    const crowd = [before, after].filter((x) => x >= '\x80' && /\p{L}/u.test(x)).length;
    if (crowd === 2) return -2;
    // A lone capital between capitals is as good as a small letter between small ones.
    const fits = isLower(c) ? !isUpper(before) || !isUpper(after) : !isLower(after) || !isLower(before);
    if (!fits) return -1.5;
    return (frequent.test(c) ? 2 : european.test(c) ? 1 : -1) - crowd * 0.7 + (inWord ? 0.5 : -0.5);
  }
  if (c === '’' && inWord) return 2;
  if (typographic.test(c)) return /\p{L}/u.test(before) && /\p{L}/u.test(after) ? -1 : 0.8;
  return inWord ? -2 : -0.5;
}

const isUpper = (c: string) => /\p{Lu}/u.test(c);
const isLower = (c: string) => /\p{Ll}/u.test(c);
const caseBreak = (c: string, before: string) => isUpper(c) && isLower(before);
