// What the parts of a programme are called, wherever they are named. By itself, because every page of Jalon carries it.
import type { Text } from '../../platform/lib/language.ts';

export const partLabels = {
  governance: { fr: 'Instances', en: 'Levels and members' },
  vision: { fr: 'Vision', en: 'Vision' },
  study: { fr: 'Processus', en: 'Processes' },
  gaps: { fr: 'Écarts', en: 'Gaps' },
  return: { fr: 'Retour', en: 'Return' },
  people: { fr: 'Personnes', en: 'People' },
  communications: { fr: 'Communications', en: 'Communications' },
  practices: { fr: 'Pratiques', en: 'Practices' },
  raci: { fr: 'Qui fait quoi', en: 'Who does what' },
  meetings: { fr: 'Réunions', en: 'Meetings' },
  conflicts: { fr: 'Désaccords', en: 'Conflicts' },
  risks: { fr: 'Risques', en: 'Risks' },
  packs: { fr: 'Dossiers de comité', en: 'Committee packs' },
} as const satisfies Record<string, Text>;

export type PartKey = keyof typeof partLabels;

export const partLabel = (key: PartKey): Text => partLabels[key];
