// What is worth saying, when, and from whom it should come.
import type { Text } from '../../../platform/lib/language.ts';
import type { Size } from '../begin/contract.ts';

export interface MessageTemplate {
  /** From a firm of this size on. */
  from: Size;
  subject: Text;
  message: Text;
  channel: 'both' | 'mail' | 'app' | 'spoken';
  /** Days from a date of the programme. */
  when: readonly ['start' | 'pilot' | 'live', number];
  by: 'sponsor' | 'lead';
}

export const messageTemplates: readonly MessageTemplate[] = [
  {
    from: 5,
    subject: { fr: 'Pourquoi un CRM, et ce qui va changer', en: 'Why a CRM, and what will change' },
    message: {
      fr: 'Bonjour,\n\nNous mettons en place un CRM pour ne plus perdre de temps ni d’affaires. Voici pourquoi maintenant, ce qui changera pour chacun, et ce qui ne changera pas.\n\nVos remarques sont les bienvenues à tout moment.',
      en: 'Hello,\n\nWe are introducing a CRM so as to lose neither time nor deals. Here is why now, what will change for each of us, and what will not.\n\nYour remarks are welcome at any time.',
    },
    channel: 'both',
    when: ['start', 3],
    by: 'sponsor',
  },
  {
    from: 100,
    subject: { fr: 'Réunion de lancement', en: 'Kick-off meeting' },
    message: {
      fr: 'Présenter la vision, les dates, qui fait quoi, et répondre aux questions.',
      en: 'Present the vision, the dates, who does what, and answer questions.',
    },
    channel: 'spoken',
    when: ['start', 14],
    by: 'sponsor',
  },
  {
    from: 500,
    subject: { fr: 'Ce que nous avons retenu de vos avis', en: 'What we take from your views' },
    message: {
      fr: 'Bonjour,\n\nVous avez été nombreux à répondre aux entretiens. Voici ce que nous en retenons, et ce que nous avons écarté, avec les raisons.',
      en: 'Hello,\n\nMany of you answered the interviews. Here is what we take from them, and what we have left aside, with the reasons.',
    },
    channel: 'both',
    when: ['start', 35],
    by: 'lead',
  },
  {
    from: 100,
    subject: { fr: 'Le pilote commence', en: 'The pilot begins' },
    message: {
      fr: 'Bonjour,\n\nLe pilote commence. Les collègues qui y participent travaillent déjà dans le CRM ; ce qu’ils nous disent est corrigé avant que tout le monde s’en serve.',
      en: 'Hello,\n\nThe pilot begins. The colleagues taking part already work in the CRM; what they tell us is put right before everybody uses it.',
    },
    channel: 'both',
    when: ['pilot', -7],
    by: 'lead',
  },
  {
    from: 20,
    subject: { fr: 'Dans deux semaines, tout le monde s’en sert', en: 'In two weeks everybody uses it' },
    message: {
      fr: 'Bonjour,\n\nDans deux semaines, nous travaillons tous dans le CRM. Voici les dates de formation, qui vous aide, et ce que deviennent vos anciens fichiers.',
      en: 'Hello,\n\nIn two weeks we all work in the CRM. Here are the training dates, who helps you, and what becomes of your old files.',
    },
    channel: 'both',
    when: ['live', -14],
    by: 'lead',
  },
  {
    from: 100,
    subject: { fr: 'Un mois après : vous avez dit, nous avons fait', en: 'One month on: you said, we did' },
    message: {
      fr: 'Bonjour,\n\nVoici ce que vous nous avez signalé depuis la mise en service, ce qui est corrigé, et ce qui ne le sera pas, avec la raison.',
      en: 'Hello,\n\nHere is what you reported since go-live, what has been put right, and what will not be, with the reason.',
    },
    channel: 'both',
    when: ['live', 30],
    by: 'sponsor',
  },
];
