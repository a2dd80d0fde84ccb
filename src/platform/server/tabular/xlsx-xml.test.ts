import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { maxRunLength, readXml, readXmlText } from './xlsx-xml.ts';

type Event = [string, ...unknown[]];

/** Neighbouring texts are one: where a parser cuts them is its own affair. */
function joined(events: Event[]): Event[] {
  const all: Event[] = [];
  for (const event of events) {
    const last = all.at(-1);
    if (event[0] === 'text' && last?.[0] === 'text') last[1] = `${last[1]}${event[1]}`;
    else all.push([...event] as Event);
  }
  return all.filter((event) => event[0] !== 'text' || event[1] !== '');
}

function bySaxes(xml: string): Event[] | 'refused' {
  const events: Event[] = [];
  const parser = new SaxesParser({ xmlns: false });
  let failed = false;
  parser.on('error', () => {
    failed = true;
  });
  let depth = 0;
  parser.on('opentag', (tag) => {
    depth++;
    events.push(['open', tag.name, { ...tag.attributes }]);
  });
  parser.on('closetag', (tag) => {
    depth--;
    events.push(['close', tag.name]);
  });
  // Blanks around the root element are nobody's text.
  parser.on('text', (text) => depth && events.push(['text', text]));
  parser.on('cdata', (text) => events.push(['text', text]));
  parser.write(xml).close();
  return failed ? 'refused' : joined(events);
}

async function byUs(xml: string, chunk: number): Promise<Event[] | 'refused'> {
  const events: Event[] = [];
  const bytes = Buffer.from(xml);
  async function* chunks() {
    for (let at = 0; at < bytes.length; at += chunk) yield bytes.subarray(at, at + chunk);
  }
  try {
    for await (const _ of readXml(chunks(), {
      open: (name, attributes) => events.push(['open', name, { ...attributes }]),
      close: (name) => events.push(['close', name]),
      text: (text) => events.push(['text', text]),
    }));
  } catch {
    return 'refused';
  }
  return joined(events);
}

const text = fc.constantFrom(
  '',
  'a',
  ' é ',
  '&lt;&amp;',
  '&#233;',
  '&#xE9;x',
  '<![CDATA[<b>&amp;]]>',
  '<!-- c > d -->',
  '\r\n',
  '&#13;',
  '>',
  '<?x y?>',
);
const attribute = fc.constantFrom(
  '',
  ' r="A1"',
  " t='s'",
  ' s = "1"',
  ' q="a>b"',
  ' v="&quot;&#65;"',
  '\n  w="é"',
);
const element: fc.Arbitrary<string> = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 3 },
    text,
    fc
      .tuple(fc.constantFrom('c', 'row', 'is', 'v'), attribute, fc.array(tie('node'), { maxLength: 3 }))
      .map(([name, attr, children]) =>
        children.length ? `<${name}${attr}>${children.join('')}</${name} >` : `<${name}${attr}/>`,
      ),
  ),
})).node;

test('reads what saxes reads, however it is cut', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(element, { maxLength: 4 }),
      fc.integer({ min: 1, max: 40 }),
      async (nodes, chunk) => {
        const xml = `<?xml version="1.0"?>\n<sheet>${nodes.join('')}</sheet>\n`;
        const expected = bySaxes(xml);
        expect(expected).not.toBe('refused');
        expect(await byUs(xml, chunk)).toEqual(expected);
      },
    ),
    { numRuns: 500 },
  );
});

test.each([
  '<a><b></a></b>',
  '<a>',
  '<a',
  'text',
  '<a></a>text',
  '<a b=c/>',
  '<a>&unknown;</a>',
  '<a>&#0;</a>',
  '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>',
  '<a/ >',
  '</a>',
])('refuses %s, as saxes does or for its own safety', async (xml) => {
  expect(await byUs(xml, 5)).toBe('refused');
});

test('refuses a run of text without end before it has gathered much of it', async () => {
  let given = 0;
  async function* endless() {
    yield Buffer.from('<a>');
    for (;;) {
      given += 100_000;
      yield Buffer.alloc(100_000, 'x');
    }
  }
  await expect(async () => {
    for await (const _ of readXml(endless(), {}));
  }).rejects.toThrow('table.zip_bomb');
  expect(given).toBeLessThan(maxRunLength + 200_000);
});

test('drops prefixes from names and keeps those of attributes', () => {
  const seen: unknown[] = [];
  readXmlText('<x:a xmlns:x="u"><x:b r:id="1"/></x:a>', {
    open: (name, attributes) => seen.push([name, attributes]),
  });
  expect(seen).toEqual([
    ['a', { 'xmlns:x': 'u' }],
    ['b', { 'r:id': '1' }],
  ]);
});
