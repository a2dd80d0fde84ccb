import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { concessionOf, lineNet, type PricedLine, totalsOf } from './totals.ts';

const line = (values: Partial<PricedLine>): PricedLine => ({
  kind: 'line',
  quantity: '1',
  unitPrice: '0',
  discount: null,
  vatRate: '20',
  optional: false,
  billing: 'once',
  ...values,
});

describe('a line', () => {
  test.each([
    ['3', '19.99', null, 2, '59.97'],
    ['0.1', '0.2', null, 2, '0.02'],
    ['1', '1.005', null, 2, '1.01'],
    ['3', '33.335', '33.33', 2, '66.67'],
    ['1.5', '1000', '5', 0, '1425'],
    ['1000000', '999999.99', '0.01', 2, '999899990001.00'],
    [null, '10', null, 2, '0.00'],
  ])('%s × %s less %s %% with %i digits is %s', (quantity, unitPrice, discount, digits, net) => {
    expect(lineNet(line({ quantity, unitPrice, discount }), digits)).toBe(net);
  });
  test('that is a section or a comment has no amount', () => {
    expect(lineNet(line({ kind: 'section', unitPrice: '5' }), 2)).toBeNull();
  });
});

describe('the totals', () => {
  test('round VAT once for each rate, on the sum of its lines', () => {
    // Line by line VAT would be 0.07 three times; on the sum of 1.01 it is 0.20.
    const lines = ['0.335', '0.335', '0.33'].map((unitPrice) => line({ unitPrice }));
    expect(totalsOf(lines, 2)).toMatchObject({
      net: '1.01',
      vat: '0.20',
      total: '1.21',
      rates: [{ rate: '20', net: '1.01', vat: '0.20' }],
    });
  });
  test('keep the French rates apart, leave out options, sections and comments, and say what recurs', () => {
    const lines = [
      line({ kind: 'section', unitPrice: '999' }),
      line({ quantity: '2', unitPrice: '100', vatRate: '20', discount: '10' }),
      line({ unitPrice: '10.01', vatRate: '10' }),
      line({ unitPrice: '19.99', vatRate: '5.5', billing: 'month' }),
      line({ unitPrice: '30.33', vatRate: '2.1', billing: 'year' }),
      line({ unitPrice: '40', vatRate: '0' }),
      line({ unitPrice: '5000', optional: true }),
    ];
    expect(totalsOf(lines, 2)).toEqual({
      net: '280.33',
      vat: '38.74',
      total: '319.07',
      rates: [
        { rate: '20', net: '180.00', vat: '36.00' },
        { rate: '10', net: '10.01', vat: '1.00' },
        { rate: '5.5', net: '19.99', vat: '1.10' },
        { rate: '2.1', net: '30.33', vat: '0.64' },
        { rate: '0', net: '40.00', vat: '0.00' },
      ],
      recurring: [
        { period: 'month', net: '19.99' },
        { period: 'year', net: '30.33' },
      ],
      discount: '20.00',
    });
  });
  test('of nothing are nothing', () => {
    expect(totalsOf([], 2)).toEqual({
      net: '0.00',
      vat: '0.00',
      total: '0.00',
      rates: [],
      recurring: [],
      discount: '0.00',
    });
  });

  const decimals = (most: number, digits: number) =>
    fc
      .tuple(fc.bigInt({ min: 0n, max: BigInt(most) }), fc.integer({ min: 0, max: 10 ** digits - 1 }))
      .map(([whole, rest]) => `${whole}.${String(rest).padStart(digits, '0')}`);
  const anyLine = fc.record({
    kind: fc.constantFrom('line', 'line', 'line', 'section', 'comment'),
    quantity: fc.option(decimals(100_000, 3)),
    unitPrice: fc.option(decimals(10_000_000, 4)),
    discount: fc.option(decimals(99, 2)),
    vatRate: fc.constantFrom('20', '20.00', '10', '5.5', '2.1', '0', null),
    optional: fc.boolean(),
    billing: fc.constantFrom('once', 'month', 'quarter', 'year'),
  }) as fc.Arbitrary<PricedLine>;

  // The same, reckoned another way: in whole hundred-millionths with big integers.
  const scaled = (text: string | null, digits: number): bigint => {
    const [whole = '0', rest = ''] = (text ?? '0').split('.');
    return BigInt(whole + rest.padEnd(digits, '0'));
  };
  const half = (value: bigint, unit: bigint): bigint => (value + unit / 2n) / unit;
  const cents = (text: string): bigint => scaled(text, 2);

  test('are those of whole numbers, whatever the lines', () => {
    fc.assert(
      fc.property(fc.array(anyLine, { maxLength: 30 }), (lines) => {
        const totals = totalsOf(lines, 2);
        const nets = lines
          .filter((one) => one.kind === 'line' && !one.optional)
          .map((one) => ({
            rate: scaled(one.vatRate, 2),
            net: half(
              scaled(one.quantity, 3) * scaled(one.unitPrice, 4) * (10_000n - scaled(one.discount, 2)),
              10n ** 9n,
            ),
          }));
        const rates = new Map<bigint, bigint>();
        for (const { rate, net } of nets) rates.set(rate, (rates.get(rate) ?? 0n) + net);
        const net = nets.reduce((all, one) => all + one.net, 0n);
        const vat = [...rates].reduce((all, [rate, of]) => all + half(of * rate, 10_000n), 0n);
        expect([totals.net, totals.vat, totals.total].map(cents)).toEqual([net, vat, net + vat]);
        expect(totals.rates.reduce((all, one) => all + cents(one.net), 0n)).toBe(net);
      }),
    );
  });
  test('do not depend on the order of the lines', () => {
    fc.assert(
      fc.property(fc.array(anyLine, { maxLength: 12 }), (lines) => {
        expect(totalsOf([...lines].reverse(), 2)).toEqual(totalsOf(lines, 2));
      }),
    );
  });
});

describe('the greatest discount', () => {
  const priced = (listPrice: string | null, unitPrice: string, discount: string | null) => ({
    ...line({ unitPrice, discount }),
    listPrice,
  });
  test.each([
    ['typed as such', [priced('100', '100', '12.5')], '12.5'],
    ['typed as a lower price', [priced('100', '85', null)], '15'],
    ['typed as both', [priced('100', '90', '10')], '19'],
    ['of a line without a listed price', [priced(null, '50', '30')], '30'],
    ['of the worst line', [priced('100', '99', null), priced('10', '5', null)], '50'],
    ['of none, where more is asked', [priced('100', '120', null)], '0'],
    ['rounded up, never down', [priced('3', '2', null)], '33.34'],
  ])('%s', (_, lines, most) => {
    expect(concessionOf(lines)).toBe(most);
  });
});
