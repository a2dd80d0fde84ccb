// What a form asks and says: the shape of the object `form`'s settings, and what a new form begins with.
import { z } from 'zod';
import type { Field } from '../../../model/field.ts';
import type { ObjectSchema } from '../../../model/object.ts';

const words = (most: number) => z.strictObject({ fr: z.string().max(most), en: z.string().max(most) });

export const formFieldSchema = z.strictObject({
  /** A field of the lead. */
  name: z.string().max(100),
  /** Asked in these words; where they are empty, by the field's own name. */
  label: words(200),
  required: z.boolean(),
});

export const formSettingsSchema = z.strictObject({
  fields: z.array(formFieldSchema).max(30),
  title: words(200),
  intro: words(2000),
  button: words(80),
  /** Agreed to before sending; not asked where it is empty. */
  consent: words(2000),
  thanks: words(2000),
});

export type FormField = z.infer<typeof formFieldSchema>;
export type FormSettings = z.infer<typeof formSettingsSchema>;

const none = { fr: '', en: '' };
const asked = (name: string, required = false): FormField => ({ name, label: none, required });

export const firstSettings: FormSettings = {
  fields: [
    asked('first_name'),
    asked('last_name', true),
    asked('email', true),
    asked('phone'),
    asked('company_name'),
    asked('message', true),
  ],
  title: { fr: 'Écrivez-nous', en: 'Write to us' },
  intro: { fr: 'Nous vous répondons dans la journée.', en: 'We answer within the day.' },
  button: { fr: 'Envoyer', en: 'Send' },
  consent: {
    fr: 'J’accepte que ces informations servent à répondre à ma demande.',
    en: 'I agree that this information is used to answer my enquiry.',
  },
  thanks: {
    fr: 'Merci. Votre demande nous est bien parvenue.',
    en: 'Thank you. Your enquiry has reached us.',
  },
};

const askable = new Set([
  'text',
  'long_text',
  'email',
  'phone',
  'select',
  'country',
  'boolean',
  'number',
  'date',
  'web_address',
]);
/** What the firm says of a lead, and not the visitor. */
const ours = new Set(['source', 'status', 'external_id', 'record_title']);

/** The fields of a lead that a visitor can be asked for, in the order of the object. */
export const askableFields = (lead: Pick<ObjectSchema, 'fields'>): Field[] =>
  [...lead.fields.values()].filter(
    ({ name, type, readOnly, derived }) => askable.has(type) && !readOnly && !derived && !ours.has(name),
  );

/** A visitor must have said how to answer, or there is no lead: at least one of these is to be asked for and required. */
export const reachable = ({ fields }: FormSettings): boolean =>
  fields.some(({ name, required }) => required && (name === 'email' || name === 'phone'));
