// The letters with which a meeting's papers go out.
import type { Text } from '../../../platform/lib/language.ts';

interface Letter {
  kind: string;
  subject: Text;
  opening: Text;
  button: Text;
  closing: Text;
}

const closing: Text = {
  fr: 'Vous recevez ce message parce que vous avez une place dans le projet CRM.',
  en: 'You receive this message because you have a place in the CRM programme.',
};

export const agendaLetter: Letter = {
  kind: 'meeting_agenda',
  subject: { fr: 'Ordre du jour : {{meeting}}', en: 'Agenda: {{meeting}}' },
  opening: { fr: 'Bonjour {{name}},\n\n{{text}}', en: 'Hello {{name}},\n\n{{text}}' },
  button: { fr: 'Ouvrir la réunion', en: 'Open the meeting' },
  closing,
};

export const minutesLetter: Letter = {
  ...agendaLetter,
  kind: 'meeting_minutes',
  subject: { fr: 'Compte rendu : {{meeting}}', en: 'Minutes: {{meeting}}' },
};

/** In the application. */
export const paperSubjects: Readonly<Record<'agenda' | 'minutes', Text>> = {
  agenda: { fr: 'L’ordre du jour est là : {{meeting}}', en: 'The agenda is there: {{meeting}}' },
  minutes: { fr: 'Le compte rendu est là : {{meeting}}', en: 'The minutes are there: {{meeting}}' },
};
