// A module that a team gets only once a gate has opened: it masters the one before first.
import { f } from '../../fields/build.ts';
import { defineObject } from '../../model/object.ts';
import { phases } from './choices.ts';

export const moduleGate = defineObject({
  name: 'module_gate',
  label: {
    one: { fr: 'Ouverture d’un module', en: 'Module opening' },
    many: { fr: 'Ouvertures de modules', en: 'Module openings' },
    new: { fr: 'Nouvelle ouverture', en: 'New opening' },
  },
  icon: 'lock-open',
  internal: true,
  confined: true,
  fields: {
    module: f.text({ fr: 'Module', en: 'Module' }, { required: true, max: 50, index: true }),
    team: f.relation({ fr: 'Équipe', en: 'Team' }, 'team', { required: true, index: true }),
    phase: f.select({ fr: 'S’ouvre avec la phase', en: 'Opens with the phase' }, phases, {
      required: true,
      default: 'deploy',
    }),
  },
  title: { of: ['module'] },
  sort: 'module',
  columns: ['module', 'team', 'phase'],
  keyFields: ['module', 'team', 'phase'],
  quickCreate: ['module', 'team', 'phase'],
});
