// What a form received and did not take for a lead at once: kept until somebody has looked at it.
import { f } from '../fields/build.ts';
import { defineObject } from '../model/object.ts';

export const formEntry = defineObject({
  name: 'form_entry',
  label: {
    one: { fr: 'Envoi retenu', en: 'Held-back sending' },
    many: { fr: 'Envois retenus', en: 'Held-back sendings' },
  },
  icon: 'mail-question',
  internal: true,
  fields: {
    sender: f.text({ fr: 'De', en: 'From' }, { max: 300 }),
    form: f.relation({ fr: 'Formulaire', en: 'Form' }, 'form', {
      index: true,
      reverse: { name: 'entries', label: { fr: 'Envois retenus', en: 'Held-back sendings' } },
    }),
    reasons: f.multiSelect({ fr: 'Pourquoi', en: 'Why' }, [
      { key: 'trap', label: { fr: 'Piège rempli', en: 'Trap filled in' } },
      { key: 'quick', label: { fr: 'Rempli trop vite', en: 'Filled in too quickly' } },
      { key: 'stale', label: { fr: 'Page ouverte depuis longtemps', en: 'Page open for long' } },
      { key: 'links', label: { fr: 'Beaucoup de liens', en: 'Many links' } },
      { key: 'repeated', label: { fr: 'Même page envoyée souvent', en: 'Same page sent often' } },
      { key: 'address', label: { fr: 'Beaucoup d’envois de la même adresse', en: 'Many from one address' } },
    ]),
    values: f.json({ fr: 'Réponses', en: 'Answers' }, { required: true }),
    received_at: f.dateTime(
      { fr: 'Reçu le', en: 'Received' },
      { required: true, index: true, default: { relative: 'now' } },
    ),
  },
  title: { of: ['sender'], or: ['external_id'] },
  sort: '-received_at',
  columns: ['sender', 'form', 'reasons', 'received_at'],
  keyFields: ['form', 'reasons', 'received_at'],
  quickCreate: ['sender'],
});
