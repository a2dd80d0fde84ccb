import { defineMessages } from '../../../platform/lib/messages.ts';

export const createMessages = defineMessages({
  wholeName: { fr: 'Le nom peut suivre : Paul Lefort', en: 'The last name may follow: Paul Lefort' },
  title: { fr: 'Créer : {{object}}', en: 'New: {{object}}' },
  required: { fr: 'À remplir : « {{field}} ».', en: '“{{field}}” is needed.' },
  nameNeeded: {
    fr: 'Donnez au moins un nom ou un moyen de joindre.',
    en: 'Give at least a name or a way to reach.',
  },
  saveOpen: { fr: 'Créer et ouvrir', en: 'Create and open' },
  saveAnother: { fr: 'Créer et continuer', en: 'Create and add another' },
  saved: { fr: '« {{title}} » est créé.', en: '“{{title}}” is created.' },
  perhaps: {
    fr: { one: 'Une fiche y ressemble déjà', other: '{{count}} fiches y ressemblent déjà' },
    en: {
      one: 'A record like this is there already',
      other: '{{count}} records like this are there already',
    },
  },
  same: { fr: 'Même {{field}}', en: 'Same {{field}}' },
  sameName: { fr: 'Même nom', en: 'Same name' },
  similarName: { fr: 'Nom très proche', en: 'Very similar name' },
  and: { fr: 'et', en: 'and' },
  takeIt: { fr: 'Prendre celle-ci', en: 'Use this one' },
  takeItFor: { fr: 'Prendre celle-ci : {{title}}', en: 'Use this one: {{title}}' },
  openShort: { fr: 'Ouvrir', en: 'Open' },
  openIt: { fr: 'Ouvrir : {{title}}', en: 'Open: {{title}}' },
  ownedBy: { fr: 'Suivi par {{name}}', en: 'Owned by {{name}}' },
  linkedNow: { fr: '« {{title}} » est relié.', en: '“{{title}}” is related.' },
});
