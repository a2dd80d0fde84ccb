import { defineMessages } from '../../../../platform/lib/messages.ts';

export const templateMessages = defineMessages({
  title: { fr: 'Modèles d’activité', en: 'Activity templates' },
  lead: {
    fr: 'Ce que la maison refait souvent : un appel de découverte, l’envoi d’un devis et sa relance. Un modèle se choisit en écrivant une activité ; une fois celle-ci faite, la suite est proposée.',
    en: 'What the firm does again and again: a first call, a quote and its follow-up. A template is chosen when an activity is written; once that is done, what follows is proposed.',
  },
  empty: {
    fr: 'Un modèle évite de retaper les mêmes activités, et n’oublie pas la suite.',
    en: 'A template saves typing the same activities again, and does not forget what follows.',
  },
  create: { fr: 'Nouveau modèle', en: 'New template' },
  edit: { fr: 'Modifier le modèle', en: 'Edit the template' },
  remove: { fr: 'Supprimer le modèle', en: 'Delete the template' },
  removed: { fr: '« {{name}} » est à la corbeille.', en: '“{{name}}” is in the bin.' },
  name: { fr: 'Nom', en: 'Name' },
  nameMissing: { fr: 'Donnez un nom à ce modèle.', en: 'Give this template a name.' },
  kind: { fr: 'Type', en: 'Kind' },
  subject: { fr: 'Objet de l’activité', en: 'Subject of the activity' },
  subjectHelp: { fr: 'Sans objet, c’est le nom du modèle.', en: 'Without one, the name of the template.' },
  body: { fr: 'À dire, à demander', en: 'To say, to ask' },
  checklist: { fr: 'À cocher', en: 'To tick' },
  checklistHelp: {
    fr: 'Une ligne par point : chacun se coche sur l’activité.',
    en: 'One line for each point: each is ticked on the activity.',
  },
  bodyHelp: {
    fr: 'Une ligne par point. Pour une visite, ces points s’affichent au-dessus du compte rendu.',
    en: 'One line for each point. Of a visit, they show above the report.',
  },
  minutes: { fr: 'Durée en minutes', en: 'Minutes' },
  next: { fr: 'Une fois fait, proposer', en: 'Once done, propose' },
  nothing: { fr: 'Rien', en: 'Nothing' },
  nextDays: { fr: 'Jours jusque-là', en: 'Days until then' },
  after: { fr: 'puis {{name}}', en: 'then {{name}}' },
  save: { fr: 'Enregistrer le modèle', en: 'Save the template' },
  close: { fr: 'Fermer', en: 'Close' },
});
