import { readdirSync, readFileSync } from 'node:fs';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { hasSharedData, sharedData } from '../../platform/server/test/shared-data.ts';
import { htmlOf, plainText } from './html-text.ts';
import { cleanHtml } from './sanitise.ts';

test.each([
  ['<p onclick="x()">a</p>', '<p>a</p>'],
  ['<script>alert(1)</script>b', 'b'],
  ['<style>p{}</style><p style="color:red" class="x" id="y">c</p>', '<p>c</p>'],
  ['<a href="JaVaScRiPt:alert(1)">d</a>', '<a rel="noopener noreferrer nofollow" target="_blank">d</a>'],
  ['<a href="&#106;avascript:alert(1)">e</a>', '<a rel="noopener noreferrer nofollow" target="_blank">e</a>'],
  ['<a href="//exemple.fr">f</a>', '<a rel="noopener noreferrer nofollow" target="_blank">f</a>'],
  [
    '<a href="\u00a0javascript:alert(1)">f</a>',
    '<a rel="noopener noreferrer nofollow" target="_blank">f</a>',
  ],
  ['<img src=x onerror=alert(1)>g', 'g'],
  ['<svg><p>h</p></svg>', '<p>h</p>'],
  ['<h1>i</h1><b>j</b><i>k</i>', '<h2>i</h2><strong>j</strong><em>k</em>'],
  ['<p>l<p>m', '<p>l</p><p>m</p>'],
  ['<div><div>n</div></div>', '<p>n</p>'],
  ['&lt;script&gt;', '&lt;script&gt;'],
  ['<iframe srcdoc="<script>x</script>">o</iframe>', ''],
  ['<p>p</p><form action="/x"><input name=y><button>q</button></form>', '<p>p</p>q'],
])('%s becomes %s', (html, cleaned) => {
  expect(cleanHtml(html)).toBe(cleaned);
});

test('text becomes HTML and text again', () => {
  const text = 'a < b & "c"\nd\n\n<script>';
  expect(htmlOf(text)).toBe('<p>a &lt; b &amp; "c"<br />d</p><p>&lt;script&gt;</p>');
  expect(plainText(cleanHtml(htmlOf(text)))).toBe('a < b & "c"\nd\n<script>');
});

describe.skipIf(!hasSharedData('mail/html-xss'))('hostile HTML', () => {
  const expectations = JSON.parse(
    readFileSync(sharedData('mail/html-xss/dompurify-expect.json'), 'utf8'),
  ) as { payload: string }[];
  const files = [
    'newsletter.html',
    ...readdirSync(sharedData('mail/html-xss/payloads')).map((name) => `payloads/${name}`),
  ];
  const texts = files.map((name) => readFileSync(sharedData(`mail/html-xss/${name}`), 'utf8'));
  const payloads = [
    ...expectations.map(({ payload }) => payload),
    ...texts,
    ...texts.flatMap((text) => text.split('\n')),
  ];

  test('leaves nothing but the tags and attributes of the list', () => {
    expect(payloads.length).toBeGreaterThan(200);
    for (const payload of payloads) {
      const cleaned = cleanHtml(payload);
      expect(cleanHtml(cleaned)).toBe(cleaned);
      expect(foreign(cleaned)).toEqual([]);
    }
  });
});

const tags = new Set([
  'p',
  'ul',
  'ol',
  'li',
  'blockquote',
  'h2',
  'h3',
  'pre',
  'hr',
  'br',
  'strong',
  'em',
  'u',
  's',
  'code',
  'a',
]);

/** What is in the HTML and may not be. It is read by a strict parser, so a tag that is not closed is an error too. */
function foreign(html: string): string[] {
  const found: string[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => found.push(error.message));
  parser.on('comment', (text) => found.push(`comment ${text}`));
  parser.on('cdata', (text) => found.push(`cdata ${text}`));
  parser.on('processinginstruction', ({ target }) => found.push(target));
  parser.on('opentag', ({ name, attributes }) => {
    if (!tags.has(name)) found.push(name);
    for (const [attribute, value] of Object.entries(attributes)) {
      const safe =
        attribute === 'href'
          ? /^(?:https?:\/\/|mailto:|tel:|\/[^/\\])/i.test(value)
          : ['rel', 'target'].includes(attribute);
      if (name !== 'a' || !safe) found.push(`${name} ${attribute}=${value}`);
    }
  });
  // XML knows fewer characters than HTML does; those are no matter here.
  parser.write(`<body>${html.replace(/(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu, '')}</body>`).close();
  return found.filter((one) => one !== 'body');
}
