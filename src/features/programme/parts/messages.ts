import { defineMessages } from '../../../platform/lib/messages.ts';

export const partsMessages = defineMessages({
  title: { fr: 'Ajouter un volet', en: 'Add a part' },
  lead: {
    fr: 'Votre projet est léger, et peut le rester. Ajoutez un volet le jour où il vous sert : il sera là pour tout le monde.',
    en: 'Your programme is light, and may remain so. Add a part the day it serves you: it will be there for everybody.',
  },
  add: { fr: 'Ajouter', en: 'Add' },
  addNamed: { fr: 'Ajouter « {{part}} »', en: 'Add “{{part}}”' },
  added: { fr: '« {{part}} » est ajouté au projet.', en: '“{{part}}” is added to the programme.' },
  open: { fr: 'Ouvrir', en: 'Open' },
  openNamed: { fr: 'Ouvrir « {{part}} »', en: 'Open “{{part}}”' },
  allThere: {
    fr: 'Tous les volets du projet sont là : vous les trouvez dans la liste.',
    en: 'All parts of the programme are there: you find them in the list.',
  },
});
