// Exact decimals for money. Amounts travel as strings ("1234.50") and are never floats.
import Big from 'big.js';

export const isDecimal = (text: string): boolean => /^-?\d{1,15}(\.\d{1,6})?$/.test(text);
export const compareDecimals = (a: string, b: string): number => new Big(a).cmp(b);
export const addDecimals = (...amounts: string[]): string =>
  amounts.reduce((sum, amount) => sum.plus(amount), new Big(0)).toFixed();
export const multiplyDecimals = (a: string, b: string): string => new Big(a).times(b).toFixed();
/** Rounded half up to `places`, always printed with them: 3.5 with 2 places is "3.50". */
export const roundDecimal = (amount: string, places: number): string => new Big(amount).toFixed(places);

const places = 6;
export const sumOfDecimals = (amounts: readonly string[]): string => addDecimals(...amounts);
/** Of at least one, to six places. */
export const meanOfDecimals = (amounts: readonly string[]): string =>
  new Big(sumOfDecimals(amounts)).div(amounts.length).toFixed(places);
/** Of at least one, in ascending order: that in the middle, or half of the two. */
export function medianOfDecimals(amounts: readonly string[]): string {
  const middle = new Big(amounts[Math.ceil(amounts.length / 2) - 1]!);
  return middle
    .plus(amounts[Math.floor(amounts.length / 2)]!)
    .times('0.5')
    .toFixed(places);
}
