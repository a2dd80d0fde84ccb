// How the firm works today and how it wants to: steps with who, with what, in how long and what hurts.
import { f } from '../../fields/build.ts';
import { defineObject } from '../../model/object.ts';
import { departments, scaleOfFive } from './choices.ts';

export const process = defineObject({
  name: 'process',
  label: {
    one: { fr: 'Processus', en: 'Process' },
    many: { fr: 'Processus', en: 'Processes' },
    new: { fr: 'Nouveau processus', en: 'New process' },
  },
  icon: 'route',
  internal: true,
  confined: true,
  fields: {
    name: f.text({ fr: 'Nom', en: 'Name' }, { required: true, max: 200 }),
    key: f.text({ fr: 'Modèle', en: 'Template' }, { max: 50 }),
    position: f.number({ fr: 'Rang', en: 'Position' }, { min: 0, scale: 0, default: 0 }),
    purpose: f.longText({ fr: 'À quoi il sert', en: 'What it is for' }),
    times_a_month: f.number({ fr: 'Fois par mois', en: 'Times a month' }, { min: 0, scale: 0 }),
    current_steps: f.json({ fr: 'Étapes aujourd’hui', en: 'Steps today' }),
    wanted_steps: f.json({ fr: 'Étapes voulues', en: 'Steps wanted' }),
    department: f.select({ fr: 'Service', en: 'Department' }, departments),
  },
  title: { of: ['name'] },
  sort: 'position',
  columns: ['name', 'department', 'times_a_month', 'owner'],
  keyFields: ['department', 'purpose', 'times_a_month', 'owner'],
  quickCreate: ['name', 'department'],
});

/** The distance from how it is to how it should be, and what Jalon does about it. */
export const gap = defineObject({
  name: 'gap',
  label: {
    one: { fr: 'Écart', en: 'Gap' },
    many: { fr: 'Écarts', en: 'Gaps' },
    new: { fr: 'Nouvel écart', en: 'New gap' },
  },
  icon: 'arrows-horizontal',
  internal: true,
  confined: true,
  importable: true,
  fields: {
    name: f.text({ fr: 'Écart', en: 'Gap' }, { required: true, max: 300 }),
    process: f.relation({ fr: 'Processus', en: 'Process' }, 'process', {
      index: true,
      reverse: { name: 'gaps', label: { fr: 'Écarts', en: 'Gaps' } },
    }),
    source: f.text(
      { fr: 'Tiré de', en: 'Derived from' },
      {
        max: 100,
        help: { fr: 'L’étape ou la mesure qui diffère', en: 'The step or the measure that differs' },
      },
    ),
    current: f.longText({ fr: 'Aujourd’hui', en: 'Today' }),
    wanted: f.longText({ fr: 'Voulu', en: 'Wanted' }),
    coverage: f.select({ fr: 'Jalon le couvre', en: 'Jalon covers it' }, [
      { key: 'yes', label: { fr: 'Oui', en: 'Yes' }, tone: 'good' },
      { key: 'setting', label: { fr: 'Par réglage', en: 'By setting' }, tone: 'info' },
      { key: 'integration', label: { fr: 'Par intégration', en: 'By integration' }, tone: 'warning' },
      { key: 'no', label: { fr: 'Non', en: 'No' }, tone: 'bad' },
    ]),
    importance: f.number(
      { fr: 'Importance, de 1 à 5', en: 'Importance, 1 to 5' },
      { ...scaleOfFive, default: 3 },
    ),
    effort: f.number({ fr: 'Effort, de 1 à 5', en: 'Effort, 1 to 5' }, { ...scaleOfFive, default: 3 }),
    verdict: f.select(
      { fr: 'Décision', en: 'Decision' },
      [
        { key: 'open', label: { fr: 'À décider', en: 'To decide' }, tone: 'warning' },
        { key: 'close', label: { fr: 'À combler', en: 'To close' }, tone: 'info' },
        { key: 'later', label: { fr: 'Plus tard', en: 'Later' }, tone: 'neutral' },
        { key: 'accept', label: { fr: 'Accepté tel quel', en: 'Accepted as it is' }, tone: 'neutral' },
        { key: 'closed', label: { fr: 'Comblé', en: 'Closed' }, tone: 'good' },
      ],
      { required: true, index: true, default: 'open' },
    ),
    decision: f.relation({ fr: 'Décision du registre', en: 'Decision in the register' }, 'decision', {
      index: true,
      reverse: { name: 'gaps', label: { fr: 'Écarts', en: 'Gaps' } },
    }),
  },
  title: { of: ['name'] },
  sort: '-importance',
  columns: ['name', 'process', 'coverage', 'importance', 'effort', 'verdict', 'owner'],
  keyFields: ['process', 'current', 'wanted', 'coverage', 'importance', 'effort', 'verdict', 'owner'],
  quickCreate: ['name', 'process', 'importance', 'effort'],
});
