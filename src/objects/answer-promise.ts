// How soon the firm promises to answer a lead, in working time: of one form, of one source, or of all others.
import { f } from '../fields/build.ts';
import { defineObject } from '../model/object.ts';
import { sources } from './choices.ts';

export const answerPromise = defineObject({
  name: 'answer_promise',
  label: {
    one: { fr: 'Délai de réponse promis', en: 'Promised time to answer' },
    many: { fr: 'Délais de réponse promis', en: 'Promised times to answer' },
  },
  icon: 'clock-check',
  internal: true,
  fields: {
    minutes: f.number(
      { fr: 'Minutes ouvrées', en: 'Working minutes' },
      { required: true, scale: 0, min: 5, max: 14_400 },
    ),
    form: f.relation({ fr: 'Formulaire', en: 'Form' }, 'form', { index: true }),
    source: f.select({ fr: 'Origine', en: 'Source' }, sources),
  },
  title: { of: ['source'], or: ['external_id'] },
  sort: 'minutes',
  columns: ['minutes', 'form', 'source'],
  keyFields: ['minutes', 'form', 'source'],
  quickCreate: ['minutes', 'form', 'source'],
});
