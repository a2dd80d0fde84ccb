/**
 * A spreadsheet that opens a CSV file runs a cell that begins like a formula. The rule, both ways:
 *
 * - writing, a text that begins with any number of apostrophes (none included) and then one of
 *   `= + - @` tab CR LF, or their full-width forms, gets one more apostrophe in front;
 * - reading, a text that begins with one or more apostrophes and then one of these loses one apostrophe.
 *
 * So `=1+1` travels as `'=1+1`, `'=1+1` as `''=1+1`, and `'bonjour` as itself: reading gives back what was written.
 * Left as they are, because no spreadsheet computes anything from them: a signed number (`-12,5`) and a phone number
 * in international form (`+33 6 12 34 56 78`): a sign, a digit, then only digits, spaces, points and one comma.
 * `+33-6-12` is arithmetic to Excel and is guarded.
 */
const begins = /^'*[=+\-@\t\r\n＝＋－＠]/;
const guarded = /^'+[=+\-@\t\r\n＝＋－＠]/;
const harmless = /^[+-]\d[\d .\u00a0\u202f]*(?:,\d+)?$/;

export function guardFormula(text: string): string {
  return begins.test(text) && !harmless.test(text) ? `'${text}` : text;
}

export function unguardFormula(text: string): string {
  return text.charCodeAt(0) === 39 && guarded.test(text) ? text.slice(1) : text;
}
