import { defineMessages } from '../../platform/lib/messages.ts';

/** The words of the settings of forms. */
export const formMessages = defineMessages({
  forms: { fr: 'Formulaires', en: 'Forms' },
  form: { fr: 'Formulaire', en: 'Form' },
  lead: {
    fr: 'Vos visiteurs écrivent depuis votre site ; chaque envoi devient une demande. Rien n’est déposé dans leur navigateur, et les robots sont écartés.',
    en: 'Your visitors write from your web site; each sending becomes a lead. Nothing is stored in their browser, and robots are kept out.',
  },
  newForm: { fr: 'Nouveau formulaire', en: 'New form' },
  newFormName: { fr: 'Contact', en: 'Contact' },
  empty: {
    fr: 'Un formulaire sur votre site fait arriver les demandes ici, sans copier-coller d’e-mails.',
    en: 'A form on your web site brings leads in here, with no e-mails to copy.',
  },
  off: { fr: 'Hors service', en: 'Out of service' },
  received: {
    fr: { one: '{{count}} demande en 30 jours', other: '{{count}} demandes en 30 jours' },
    en: { one: '{{count}} lead in 30 days', other: '{{count}} leads in 30 days' },
  },
  heldCount: {
    fr: { one: '{{count}} envoi retenu', other: '{{count}} envois retenus' },
    en: { one: '{{count}} held back', other: '{{count}} held back' },
  },
  droppedCount: {
    fr: { one: '{{count}} écarté', other: '{{count}} écartés' },
    en: { one: '{{count}} dropped', other: '{{count}} dropped' },
  },
  repeatedCount: {
    fr: { one: '{{count}} envoyé deux fois', other: '{{count}} envoyés deux fois' },
    en: { one: '{{count}} sent twice', other: '{{count}} sent twice' },
  },

  content: { fr: 'Contenu', en: 'Content' },
  reception: { fr: 'Réception', en: 'Reception' },
  onSite: { fr: 'Sur votre site', en: 'On your site' },
  held: { fr: 'Envois retenus', en: 'Held back' },
  name: { fr: 'Nom du formulaire', en: 'Name of the form' },
  nameHelp: { fr: 'Pour vous ; les visiteurs ne le voient pas.', en: 'For you; visitors do not see it.' },
  nameMissing: { fr: 'Donnez un nom au formulaire.', en: 'Give the form a name.' },
  active: { fr: 'En service', en: 'In service' },
  activeHelp: {
    fr: 'Hors service, sa page dit qu’il ne l’est plus.',
    en: 'Out of service, its page says so.',
  },
  wordsIn: { fr: 'Textes en', en: 'Words in' },
  french: { fr: 'Français', en: 'French' },
  english: { fr: 'Anglais', en: 'English' },
  title: { fr: 'Titre', en: 'Title' },
  intro: { fr: 'Introduction', en: 'Introduction' },
  fields: { fr: 'Champs', en: 'Fields' },
  fieldLabel: { fr: 'Libellé de « {{field}} »', en: 'Label of “{{field}}”' },
  required: { fr: 'Obligatoire', en: 'Required' },
  requiredOf: { fr: '« {{field}} » est obligatoire', en: '“{{field}}” is required' },
  up: { fr: 'Monter « {{field}} »', en: 'Move “{{field}}” up' },
  down: { fr: 'Descendre « {{field}} »', en: 'Move “{{field}}” down' },
  remove: { fr: 'Retirer « {{field}} »', en: 'Remove “{{field}}”' },
  placed: { fr: '« {{field}} » est à la place {{place}}.', en: '“{{field}}” is in place {{place}}.' },
  addField: { fr: 'Ajouter un champ', en: 'Add a field' },
  unreachable: {
    fr: 'Rendez l’e-mail ou le téléphone obligatoire : sans l’un des deux, personne ne pourrait répondre. Rien n’est enregistré d’ici là.',
    en: 'Make the e-mail or the phone required: without one of them nobody could answer. Nothing is saved until then.',
  },
  consent: { fr: 'Phrase d’accord', en: 'Consent line' },
  consentHelp: {
    fr: 'À cocher avant d’envoyer, et gardée sur la demande. Laissez vide pour ne pas la demander.',
    en: 'Ticked before sending, and kept on the lead. Leave empty not to ask for it.',
  },
  button: { fr: 'Bouton', en: 'Button' },
  thanks: { fr: 'Remerciement', en: 'Thank-you text' },
  preview: { fr: 'Aperçu', en: 'Preview' },
  previewOf: { fr: 'Aperçu du formulaire', en: 'Preview of the form' },

  source: { fr: 'Origine des demandes', en: 'Source of the leads' },
  assignTo: { fr: 'Confier à', en: 'Assign to' },
  nobody: { fr: 'À personne d’avance', en: 'Nobody in advance' },
  tags: { fr: 'Étiquettes des demandes', en: 'Tags of the leads' },
  tagsPlaceholder: { fr: 'Ajouter une étiquette', en: 'Add a tag' },
  language: { fr: 'Langue', en: 'Language' },
  theme: { fr: 'Apparence', en: 'Appearance' },
  redirect: { fr: 'Page après l’envoi', en: 'Page after sending' },
  redirectHelp: {
    fr: 'Vide : le remerciement s’affiche à la place du formulaire.',
    en: 'Empty: the thank-you text takes the place of the form.',
  },
  sites: { fr: 'Sites autorisés à le montrer', en: 'Sites that may show it' },
  sitesHelp: {
    fr: 'Vide : tous. Par exemple https://www.exemple.fr',
    en: 'Empty: all. For example https://www.example.com',
  },
  sitesPlaceholder: { fr: 'Ajouter un site', en: 'Add a site' },

  frameLead: {
    fr: 'Dans un cadre : fonctionne partout, même sans JavaScript.',
    en: 'In a frame: works everywhere, even without JavaScript.',
  },
  scriptLead: {
    fr: 'Par un script : le formulaire prend la hauteur qu’il lui faut dans votre page.',
    en: 'By a script: the form takes the height it needs in your page.',
  },
  pageLead: {
    fr: 'Ou son adresse, pour un e-mail ou un QR code.',
    en: 'Or its address, for an e-mail or a QR code.',
  },
  frameCode: { fr: 'Code du cadre', en: 'Code of the frame' },
  scriptCode: { fr: 'Code du script', en: 'Code of the script' },
  address: { fr: 'Adresse', en: 'Address' },
  copy: { fr: 'Copier', en: 'Copy' },
  copied: { fr: 'Copié', en: 'Copied' },
  openPage: { fr: 'Ouvrir la page', en: 'Open the page' },

  heldLead: {
    fr: 'Ces envois ressemblent à ceux d’un robot sans que ce soit sûr. Personne ne les a perdus : dites ce qu’il en est.',
    en: 'These look like a robot’s without it being sure. Nothing was lost: say what they are.',
  },
  heldNone: { fr: 'Aucun envoi n’attend.', en: 'Nothing waits here.' },
  letIn: { fr: 'C’est une demande', en: 'It is a lead' },
  letInOf: { fr: 'C’est une demande : {{who}}', en: 'It is a lead: {{who}}' },
  clear: { fr: 'Écarter', en: 'Clear away' },
  clearOf: { fr: 'Écarter : {{who}}', en: 'Clear away: {{who}}' },
  isLetIn: { fr: '« {{who}} » est une demande.', en: '“{{who}}” is a lead.' },
  isCleared: { fr: '« {{who}} » est écarté.', en: '“{{who}}” is cleared away.' },
  removed: {
    fr: 'Le formulaire « {{name}} » est dans la corbeille.',
    en: 'The form “{{name}}” is in the bin.',
  },
  removeForm: { fr: 'Supprimer le formulaire', en: 'Delete the form' },
  close: { fr: 'Fermer', en: 'Close' },
});

/** Why a lead was given to somebody. */
export const assignmentMessages = defineMessages({
  because: { fr: 'Règle « {{rule}} », {{way}}.', en: 'Rule “{{rule}}”, {{way}}.' },
  inTurn: { fr: 'à tour de rôle', en: 'in turn' },
  leastBusy: { fr: 'au moins chargé', en: 'to the least busy' },
  byTerritory: { fr: 'secteur {{by}}', en: 'territory {{by}}' },
  bySkill: { fr: 'compétence : {{by}}', en: 'skill: {{by}}' },
  awayWere: { fr: 'Absents : {{names}}.', en: 'Away: {{names}}.' },
});
