// What has to change beside the software, as most firms meet it.
import type { Text } from '../../../platform/lib/language.ts';
import type { Size } from '../begin/contract.ts';

export interface PracticeTemplate {
  from: Size;
  kind: 'procedure' | 'job_description' | 'bonus_rule' | 'habit';
  name: Text;
  before: Text;
  after: Text;
  when: readonly ['pilot' | 'live', number];
}

export const practiceTemplates: readonly PracticeTemplate[] = [
  {
    from: 5,
    kind: 'habit',
    name: { fr: 'Noter l’échange le jour même', en: 'Note a conversation the same day' },
    before: {
      fr: 'Chacun garde ses notes dans un carnet ou dans sa tête.',
      en: 'Everyone keeps notes in a notebook or in their head.',
    },
    after: {
      fr: 'Chaque visite et chaque appel utiles sont notés le jour même, avec la prochaine étape.',
      en: 'Every visit and call that matters is noted the same day, with the next step.',
    },
    when: ['live', 0],
  },
  {
    from: 20,
    kind: 'procedure',
    name: { fr: 'Traiter une demande entrante', en: 'Handle an incoming lead' },
    before: {
      fr: 'La demande arrive dans une boîte commune ; qui la voit y répond.',
      en: 'The request arrives in a shared mailbox; whoever sees it answers.',
    },
    after: {
      fr: 'Elle est confiée à une personne, avec un délai de réponse promis et suivi.',
      en: 'It is given to one person, with a promised answer time that is followed up.',
    },
    when: ['pilot', 0],
  },
  {
    from: 20,
    kind: 'habit',
    name: { fr: 'Mener la réunion commerciale sur le CRM', en: 'Hold the sales meeting on the CRM' },
    before: {
      fr: 'Chacun prépare son tableau la veille.',
      en: 'Everyone prepares a spreadsheet the day before.',
    },
    after: {
      fr: 'La réunion s’ouvre sur les affaires du CRM ; ce qui n’y est pas n’est pas discuté.',
      en: 'The meeting opens on the deals in the CRM; what is not there is not discussed.',
    },
    when: ['live', 14],
  },
  {
    from: 100,
    kind: 'procedure',
    name: { fr: 'Établir et relancer un devis', en: 'Make and follow up a quote' },
    before: {
      fr: 'Un modèle de traitement de texte, relancé quand on y pense.',
      en: 'A word-processor template, followed up when one thinks of it.',
    },
    after: {
      fr: 'Le devis part du CRM, à son numéro, avec une relance datée.',
      en: 'The quote leaves from the CRM, with its number and a dated follow-up.',
    },
    when: ['pilot', 14],
  },
  {
    from: 100,
    kind: 'job_description',
    name: {
      fr: 'Commercial : la qualité des données fait partie du poste',
      en: 'Sales rep: data quality is part of the job',
    },
    before: { fr: 'La fiche de poste n’en dit rien.', en: 'The job description does not mention it.' },
    after: {
      fr: 'La fiche de poste nomme les actes attendus chaque semaine dans le CRM.',
      en: 'The job description names the acts expected in the CRM every week.',
    },
    when: ['live', 0],
  },
  {
    from: 100,
    kind: 'bonus_rule',
    name: { fr: 'Primes calculées sur le CRM', en: 'Bonuses reckoned from the CRM' },
    before: {
      fr: 'Les primes suivent un tableau tenu par la comptabilité.',
      en: 'Bonuses follow a spreadsheet kept by accounting.',
    },
    after: {
      fr: 'Seule une affaire gagnée dans le CRM compte pour la prime.',
      en: 'Only a deal won in the CRM counts for the bonus.',
    },
    when: ['live', 30],
  },
  {
    from: 500,
    kind: 'procedure',
    name: { fr: 'Passer du devis à la livraison', en: 'From quote to delivery' },
    before: { fr: 'L’accord est transmis par e-mail.', en: 'The agreement is passed on by mail.' },
    after: {
      fr: 'L’affaire gagnée prévient les opérations, avec ce qui a été promis.',
      en: 'The deal won tells operations, with what was promised.',
    },
    when: ['live', 0],
  },
  {
    from: 500,
    kind: 'job_description',
    name: { fr: 'Responsable de la qualité des données', en: 'Answerable for data quality' },
    before: { fr: 'Personne n’en répond.', en: 'Nobody answers for it.' },
    after: {
      fr: 'Une personne nommée traite doublons et fiches incomplètes chaque semaine.',
      en: 'A named person handles duplicates and incomplete records every week.',
    },
    when: ['pilot', 0],
  },
];
