// The eleven tasks of bringing a CRM into a firm, and the two duties that last. Where they stand in time is said by the days of
// the programme they lie between: a share of the way from one to the next.
import type { Phase } from '../../../objects/programme/choices.ts';
import type { Text } from '../../../platform/lib/language.ts';
import type { Size } from '../begin/contract.ts';

type Day = 'start' | 'pilot' | 'go_live';
/** `share` of the way from one day to the next: from 0 to 1; after go-live, in shares of what went before it. */
export interface At {
  from: Day;
  share: number;
}
export const at = (from: Day, share = 0): At => ({ from, share });

export interface TaskTemplate {
  key: string;
  name: Text;
  phase: Phase;
  kind?: 'milestone' | 'duty';
  is_training?: true;
  /** Firms of this size and larger. */
  size?: Size;
  starts?: At;
  ends?: At;
  /** Keys of what comes before, finish to start. */
  after?: readonly string[];
  /** Who begins with a letter; the lead does and answers for what is not said. */
  raci?: { lead?: 'R' | 'RA'; sponsor?: 'A' | 'I' | 'C' };
}

export const deploymentTasks: readonly TaskTemplate[] = [
  {
    key: 'plan_review',
    name: { fr: 'Revoir le budget, le plan et le calendrier', en: 'Review budget, plan and calendar' },
    phase: 'frame',
    starts: at('start', 0.05),
    ends: at('start', 0.2),
    raci: { lead: 'R', sponsor: 'A' },
  },
  {
    key: 'resources',
    name: { fr: 'Réunir les ressources', en: 'Gather the resources' },
    phase: 'frame',
    starts: at('start', 0.1),
    ends: at('start', 0.3),
    after: [],
    raci: { lead: 'R', sponsor: 'A' },
  },
  {
    key: 'configuration_setup',
    name: {
      fr: 'Régler le CRM : droits et processus',
      en: 'General configuration, with rights and process mapping',
    },
    phase: 'prepare',
    starts: at('start', 0.3),
    ends: at('start', 0.75),
    after: ['resources'],
    raci: { lead: 'RA', sponsor: 'I' },
  },
  {
    key: 'data_migration',
    name: { fr: 'Reprendre les données', en: 'Migrate the data' },
    phase: 'prepare',
    starts: at('start', 0.4),
    ends: at('start', 0.9),
    raci: { lead: 'RA', sponsor: 'I' },
  },
  {
    key: 'integration',
    name: { fr: 'Relier le CRM à l’informatique de l’entreprise', en: 'Integrate with the infrastructure' },
    phase: 'prepare',
    starts: at('start', 0.5),
    ends: at('start', 0.85),
    after: ['resources'],
    raci: { lead: 'RA', sponsor: 'I' },
  },
  {
    key: 'external_tools',
    name: { fr: 'Brancher les outils externes', en: 'Connect the external tools' },
    phase: 'prepare',
    starts: at('start', 0.6),
    ends: at('start', 0.9),
    after: [],
    raci: { lead: 'RA', sponsor: 'I' },
  },
  {
    key: 'automation',
    name: { fr: 'Automatiser ce qui se répète', en: 'Automate what repeats itself' },
    phase: 'prepare',
    starts: at('start', 0.75),
    ends: at('start', 0.95),
    after: ['configuration_setup'],
    raci: { lead: 'RA', sponsor: 'I' },
  },
  {
    key: 'material',
    name: {
      fr: 'Préparer les supports de vente, de marketing et de formation',
      en: 'Prepare sales, marketing and training material',
    },
    phase: 'prepare',
    starts: at('start', 0.75),
    ends: at('start', 0.97),
    after: ['configuration_setup'],
    raci: { lead: 'RA', sponsor: 'I' },
  },
  {
    key: 'pilot',
    name: { fr: 'Mener le pilote', en: 'Run the pilot' },
    phase: 'pilot',
    starts: at('pilot'),
    ends: at('pilot', 0.7),
    after: ['configuration_setup', 'data_migration', 'material'],
    raci: { lead: 'R', sponsor: 'A' },
  },
  {
    key: 'reporting',
    name: { fr: 'Mettre en place tableaux et indicateurs', en: 'Set up reporting and KPIs' },
    phase: 'pilot',
    starts: at('pilot', 0.1),
    ends: at('pilot', 0.8),
    raci: { lead: 'R', sponsor: 'A' },
  },
  {
    key: 'progress_review',
    name: { fr: 'Faire le point régulièrement', en: 'Review progress periodically' },
    phase: 'deploy',
    starts: at('start', 0.1),
    ends: at('go_live'),
    raci: { lead: 'R', sponsor: 'A' },
  },
];

export const duties: readonly TaskTemplate[] = [
  {
    key: 'data_quality',
    name: { fr: 'Répondre de la qualité des données', en: 'Answer for the quality of the data' },
    phase: 'anchor',
    kind: 'duty',
    raci: { lead: 'RA' },
  },
  {
    key: 'configuration',
    name: { fr: 'Répondre du réglage du CRM', en: 'Answer for how the CRM is set up' },
    phase: 'anchor',
    kind: 'duty',
    raci: { lead: 'RA' },
  },
];
