// The three levels as a firm begins with them. A small firm has none: everything can grow later.
import type { CommitteeLevel } from '../../../objects/programme/choices.ts';
import type { Text } from '../../../platform/lib/language.ts';
import type { Size } from './contract.ts';

export const committees: readonly {
  level: CommitteeLevel;
  /** From a firm of this size on. */
  from: Size;
  name: Text;
  mandate: Text;
  /** RFC 5545. */
  rhythm: string;
  minutes: number;
}[] = [
  {
    level: 'executive',
    from: 100,
    name: { fr: 'Direction', en: 'Executives' },
    mandate: {
      fr: 'Porte la vision, nomme le sponsor, fixe les buts et l’enveloppe, montre l’exemple en lisant les tableaux.',
      en: 'Carries the vision, names the sponsor, sets goals and the overall budget, leads by example by reading the figures.',
    },
    rhythm: 'FREQ=MONTHLY;INTERVAL=3;BYDAY=1TU',
    minutes: 60,
  },
  {
    level: 'steering',
    from: 100,
    name: { fr: 'Comité de pilotage', en: 'Steering committee' },
    mandate: {
      fr: 'Étudie les écarts, arbitre entre services, tient le périmètre et le budget, ouvre ou non chaque phase.',
      en: 'Studies the gaps, arbitrates between departments, keeps scope and budget, opens each phase or does not.',
    },
    rhythm: 'FREQ=MONTHLY;BYDAY=1TU',
    minutes: 60,
  },
  {
    level: 'project_team',
    from: 100,
    name: { fr: 'Équipe projet', en: 'Project team' },
    mandate: {
      fr: 'Prépare, règle, forme, essaie avec les utilisateurs et rend compte de ce qui avance et de ce qui gêne.',
      en: 'Prepares, sets up, trains, tries with the users and reports what moves and what hinders.',
    },
    rhythm: 'FREQ=WEEKLY;BYDAY=MO',
    minutes: 30,
  },
];
