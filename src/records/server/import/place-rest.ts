// Columns that no header places: by their content, as further e-mails and telephones, as a choice said by yes or no, as the
// name that nothing else gives.
import type { Field } from '../../../model/field.ts';
import type { ObjectSchema } from '../../../model/object.ts';
import { moreEmails, nameFields, titleField } from './fields.ts';
import type { ReasonCode } from './messages.ts';
import type { Candidate, Seen } from './seen.ts';
import { key, meansChoice, mobileWords, notPhoneWords, phoneWords, tokens } from './words.ts';

/** A yes-or-no column named for a choice: `Converted`. */
export function placeChoices(
  fields: readonly Field[],
  columns: readonly Seen[],
  placed: Map<number, Candidate>,
  taken: Map<string, Candidate>,
): void {
  for (const column of columns) {
    if (placed.has(column.index) || column.guess.kind !== 'boolean') continue;
    const field = fields.find(
      (one) =>
        one.type === 'select' &&
        !taken.has(`${one.name}.`) &&
        one.choices?.some((choice) => namesChoice(column.header, choice)),
    );
    if (!field) continue;
    const candidate: Candidate = { column, field, part: null, score: 0.8, code: 'choice' };
    taken.set(`${field.name}.`, candidate);
    placed.set(column.index, candidate);
  }
}

export const namesChoice = (
  header: string,
  choice: { key: string; label: { fr: string; en: string } },
): boolean =>
  [choice.key, choice.label.fr, choice.label.en].map(key).includes(key(header)) ||
  meansChoice(header, choice.key);

/** Columns that no header places, by their content; and further e-mails and telephones. */
export function placeMore(
  object: ObjectSchema,
  fields: readonly Field[],
  columns: readonly Seen[],
  placed: Map<number, Candidate>,
  taken: Map<string, Candidate>,
): void {
  const names = nameFields(object);
  // The first name has its own column: a whole name beside it says nothing new.
  if (names && taken.has(`${names[0].name}.`)) {
    const whole = taken.get(`${names[1].name}.full_name`);
    if (whole) {
      placed.delete(whole.column.index);
      taken.delete(`${names[1].name}.full_name`);
    }
  }
  for (const column of columns) {
    if (placed.has(column.index)) continue;
    const words = tokens(column.header);
    const put = (field: Field, part: string | null, score: number, code: ReasonCode) => {
      const candidate: Candidate = { column, field, part, score, code };
      placed.set(column.index, candidate);
      taken.set(`${field.name}.${part ?? ''}`, candidate);
    };
    const free = (type: string) =>
      fields.find((field) => field.type === type && !taken.has(`${field.name}.`));
    const { kind, confidence } = column.guess;
    if (kind === 'email' && confidence >= 0.6) {
      const first = free('email');
      const more = moreEmails(object);
      if (first) put(first, null, 0.6, 'content');
      else if (more && fields.includes(more)) put(more, null, 0.6, 'also');
      continue;
    }
    if (words.some((word) => notPhoneWords.has(word))) continue;
    const saysPhone = words.some((word) => phoneWords.has(word));
    if (kind === 'phone' || (saysPhone && matchesPhone(column))) {
      if (!saysPhone && confidence < 0.6) continue;
      const mobile = fields.find(
        (field) =>
          field.type === 'phone' &&
          words.some((word) => mobileWords.has(word)) &&
          tokens(field.label.en).some((word) => mobileWords.has(word)) &&
          !taken.has(`${field.name}.`),
      );
      const first = mobile ?? free('phone');
      const any = fields.find((field) => field.type === 'phone');
      if (first && !saysPhone) put(first, null, 0.6, 'content');
      else if (mobile || (first && first === any)) put(first!, null, 0.6, 'close');
      else if (any) put(any, null, 0.55, 'also');
      continue;
    }
    if (confidence < 0.75) continue;
    const numbered = fields.find(
      (field) =>
        field.type === 'company_number' &&
        ((field.scheme === 'vat' && kind === 'vat_number') || field.scheme === kind) &&
        !taken.has(`${field.name}.`),
    );
    if (numbered) put(numbered, null, 0.6, 'content');
    else if (kind === 'url' && free('web_address')) put(free('web_address')!, null, 0.55, 'content');
    else if (
      kind === 'country' &&
      words.some((word) =>
        ['location', 'country', 'pays', 'nation', 'nationality', 'nationalite'].includes(word),
      )
    ) {
      const address = fields.find(
        (field) =>
          field.type === 'address' && !taken.has(`${field.name}.country`) && !taken.has(`${field.name}.`),
      );
      if (address) put(address, 'country', 0.6, 'content');
    }
  }
}

/** A required name that no header gives: the first column of texts that are all there and nearly all different. */
export function placeTitle(
  object: ObjectSchema,
  fields: readonly Field[],
  columns: readonly Seen[],
  placed: Map<number, Candidate>,
): void {
  const field = titleField(object);
  if (!field?.required || !fields.includes(field)) return;
  if ([...placed.values()].some((one) => one.field === field)) return;
  const column = columns.find(
    ({ index, guess, filled, samples, distinct }) =>
      !placed.has(index) && guess.kind === 'text' && filled >= 0.9 && distinct >= 0.8 && samples.length > 2,
  );
  if (column) placed.set(column.index, { column, field, part: null, score: 0.5, code: 'title' });
}

const matchesPhone = (column: Seen): boolean =>
  column.samples.filter((cell) => cell.replace(/\D/g, '').length >= 6).length * 2 > column.samples.length;
