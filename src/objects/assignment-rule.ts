// To whom a lead without an owner is given: the first rule, in order, that it meets and that somebody is there for.
import { f } from '../fields/build.ts';
import { defineObject } from '../model/object.ts';

export const assignmentRule = defineObject({
  name: 'assignment_rule',
  label: {
    one: { fr: 'Règle de répartition', en: 'Assignment rule' },
    many: { fr: 'Règles de répartition', en: 'Assignment rules' },
  },
  icon: 'arrows-split',
  internal: true,
  fields: {
    name: f.text({ fr: 'Nom', en: 'Name' }, { required: true, max: 150 }),
    position: f.number({ fr: 'Ordre', en: 'Order' }, { scale: 0, default: 0 }),
    active: f.boolean({ fr: 'Appliquée', en: 'In use' }, { default: true }),
    filter: f.json(
      { fr: 'Demandes concernées', en: 'Leads concerned' },
      { help: { fr: 'Vide : toutes', en: 'Empty: all' } },
    ),
    way: f.select(
      { fr: 'Comment', en: 'How' },
      [
        { key: 'round_robin', label: { fr: 'À tour de rôle', en: 'In turn' } },
        { key: 'least_busy', label: { fr: 'Au moins chargé', en: 'To the least busy' } },
        { key: 'territory', label: { fr: 'Par secteur', en: 'By territory' } },
        { key: 'skill', label: { fr: 'Par compétence', en: 'By skill' } },
      ],
      { required: true, default: 'round_robin' },
    ),
    people: f.json(
      { fr: 'Parmi', en: 'Among' },
      { required: true, help: { fr: 'Identifiants de personnes', en: 'Ids of people' } },
    ),
    skills: f.tags(
      { fr: 'Compétences demandées', en: 'Skills asked for' },
      { help: { fr: 'Vide : les étiquettes de la demande', en: 'Empty: the tags of the lead' } },
    ),
  },
  title: { of: ['name'] },
  sort: 'position',
  columns: ['name', 'way', 'active', 'position'],
  keyFields: ['way', 'active'],
  quickCreate: ['name'],
});
