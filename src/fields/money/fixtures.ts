import { defineFixtures } from '../fixtures.ts';

export const money = defineFixtures({
  definition: { type: 'money', label: { fr: 'Montant', en: 'Amount' } },
  good: [
    {
      input: { amount: '1234.50', currency: 'EUR' },
      wire: { amount: '1234.50', currency: 'EUR' },
      print: '1\u202f234,50\u202f€',
    },
    { input: '1 234,50 €', wire: { amount: '1234.50', currency: 'EUR' }, print: '1\u202f234,50\u202f€' },
    { input: 10000, wire: { amount: '10000.00', currency: 'EUR' }, print: '10\u202f000\u202f€' },
    {
      input: { amount: '500', currency: 'jpy' },
      wire: { amount: '500', currency: 'JPY' },
      print: '500\u202fJPY',
    },
    { input: '$-12.5', wire: { amount: '-12.50', currency: 'USD' }, print: '-12,50\u202f$US' },
    { input: '0.0375', wire: { amount: '0.0375', currency: 'EUR' }, print: '0,0375\u202f€' },
    {
      input: '123456789012345.67',
      wire: { amount: '123456789012345.67', currency: 'EUR' },
      print: '123\u202f456\u202f789\u202f012\u202f345,67\u202f€',
    },
  ],
  bad: [
    { input: 'gratuit', code: 'amount_invalid' },
    { input: { amount: '12', currency: 'XXQ' }, code: 'currency_unknown' },
    { input: '12 kr', code: 'currency_unknown' },
    { input: '0.00000001', code: 'too_many_decimals' },
    { input: '1234567890123456', code: 'amount_invalid' },
    { input: [1], code: 'wrong_type' },
    { input: true, code: 'wrong_type' },
  ],
  ascending: ['-12.5', '0', '0.0375', '9.99', '10', '500', '123456789012345.66', '123456789012345.67'],
  filters: [
    { op: 'is', value: '1234,5', meets: [true, true, false, false, false, false, false] },
    {
      op: 'gt',
      value: { amount: '1234.50', currency: 'EUR' },
      meets: [false, false, true, false, false, false, true],
    },
    { op: 'is', value: '500', meets: [false, false, false, true, false, false, false] },
    { op: 'is', value: '500 EUR', meets: [false, false, false, false, false, false, false] },
    { op: 'lt', value: '1000 €', meets: [false, false, false, false, false, true, false] },
    {
      op: 'in',
      value: [{ amount: '500', currency: 'JPY' }, '-12.5', '10000 USD'],
      meets: [false, false, false, true, true, false, false],
    },
    { op: 'between', value: ['0 JPY', 500], meets: [false, false, false, true, false, false, false] },
    { op: 'between', value: [0, 500], meets: [false, false, false, true, false, true, false] },
    { op: 'in', value: ['123456789012345.67'], meets: [false, false, false, false, false, false, true] },
    { op: 'not_empty', meets: [true, true, true, true, true, true, true] },
  ],
});
