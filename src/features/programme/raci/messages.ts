import type { Text } from '../../../platform/lib/language.ts';
import { defineMessages } from '../../../platform/lib/messages.ts';

/** What stands in the day of whoever has a letter, in the firm's language. */
export const activityWords: Record<'R' | 'A' | 'C', { subject: Text; body: Text }> = {
  R: {
    subject: { fr: 'Réaliser : {{task}}', en: 'Do: {{task}}' },
    body: {
      fr: 'Vous réalisez cette tâche du projet CRM. La marquer faite ici la fait avancer.',
      en: 'You do this task of the CRM programme. Marking it done here moves it on.',
    },
  },
  A: {
    subject: { fr: 'Approuver : {{task}}', en: 'Approve: {{task}}' },
    body: {
      fr: 'Le travail est fait. Marquer cette activité faite l’approuve ; pour le renvoyer, remettez la tâche « En cours ».',
      en: 'The work is done. Marking this activity done approves it; to send it back, set the task “In progress” again.',
    },
  },
  C: {
    subject: { fr: 'Donner votre avis : {{task}}', en: 'Give your advice: {{task}}' },
    body: {
      fr: 'Votre avis est demandé avant que ce soit fait. Écrivez-le comme résultat : il s’affiche dans la matrice RACI.',
      en: 'Your advice is asked before it is done. Write it as the outcome: it shows in the RACI matrix.',
    },
  },
};

export const digestWords = {
  these: { fr: 'Du nouveau sur : {{names}}', en: 'News of: {{names}}' },
  more: { fr: 'Du nouveau sur : {{names}} et {{more}} de plus', en: 'News of: {{names}} and {{more}} more' },
} satisfies Record<string, Text>;

export const raciMessages = defineMessages({
  title: { fr: 'Qui fait quoi', en: 'Who does what' },
  lead: {
    fr: 'R réalise, A répond et approuve, C donne son avis, I est tenu au courant. Tapez une lettre dans une case ; les flèches passent de l’une à l’autre.',
    en: 'R does it, A answers for it and approves, C is asked, I is kept informed. Type a letter in a cell; arrows go from one to the next.',
  },
  matrix: { fr: 'Matrice RACI : tâches et personnes', en: 'RACI matrix: tasks and people' },
  task: { fr: 'Tâche', en: 'Task' },
  state: { fr: 'État', en: 'State' },
  duties: { fr: 'Responsabilités durables', en: 'Lasting duties' },
  unphased: { fr: 'Sans phase', en: 'Without a phase' },
  right: { fr: 'En ordre', en: 'In order' },
  gone: { fr: 'Parti', en: 'Gone' },
  orphan: { fr: 'À personne', en: 'Nobody’s' },
  no_accountable: { fr: 'Manque un A', en: 'No A' },
  two_accountable: { fr: 'Plusieurs A', en: 'Several A' },
  no_responsible: { fr: 'Manque un R', en: 'No R' },
  toMend: {
    fr: { one: '{{count}} ligne à compléter', other: '{{count}} lignes à compléter' },
    en: { one: '{{count}} row to complete', other: '{{count}} rows to complete' },
  },
  allRight: { fr: 'Chaque ligne a un A et au moins un R.', en: 'Each row has an A and at least one R.' },
  onlyToMend: { fr: 'Seulement ce qui est à compléter', en: 'Only what is to be completed' },
  overload: {
    fr: {
      one: '{{name}} : {{count}} R ou A en même temps',
      other: '{{name}} : {{count}} R ou A en même temps',
    },
    en: { one: '{{name}}: {{count}} R or A at once', other: '{{name}}: {{count}} R or A at once' },
  },
  overloadWhen: { fr: 'du {{from}} au {{to}}', en: 'from {{from}} to {{to}}' },
  loaded: { fr: 'trop à la fois', en: 'too much at once' },
  cell: { fr: '{{task}}, {{person}} :', en: '{{task}}, {{person}}:' },
  none: { fr: 'rien', en: 'nothing' },
  commented: { fr: 'commentaire : {{comment}}', en: 'comment: {{comment}}' },
  R: { fr: 'réalise', en: 'responsible' },
  A: { fr: 'approuve', en: 'accountable' },
  C: { fr: 'consulté', en: 'consulted' },
  I: { fr: 'informé', en: 'informed' },
  comment: { fr: 'Commentaire', en: 'Comment' },
  commentOf: { fr: '{{person}} · {{task}}', en: '{{person}} · {{task}}' },
  letters: { fr: 'Lettres', en: 'Letters' },
  keys: {
    fr: 'R, A, C, I : mettre ou ôter · Suppr : vider · Entrée : commentaire',
    en: 'R, A, C, I: set or take off · Delete: empty · Enter: comment',
  },
  addPerson: { fr: 'Ajouter une personne', en: 'Add a person' },
  empty: {
    fr: 'Aucune tâche pour l’instant. Une ligne par tâche, une colonne par personne : chacun saura ce qu’on attend de lui.',
    en: 'No task yet. A row for each task, a column for each person: everybody will know what is expected of them.',
  },
  saved: { fr: 'Enregistré : {{cell}}', en: 'Saved: {{cell}}' },
  emptied: { fr: 'Case vidée', en: 'Cell emptied' },
  refused: { fr: 'Non enregistré : {{reason}}', en: 'Not saved: {{reason}}' },
  needComment: {
    fr: 'Donnez d’abord une lettre : un commentaire se met à côté d’elle.',
    en: 'Give a letter first: a comment stands beside it.',
  },
  close: { fr: 'Fermer', en: 'Close' },
  roadmap: { fr: 'Voir le plan', en: 'See the roadmap' },
});
