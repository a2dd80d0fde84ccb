// The one register of decisions: what is asked, what was decided, by whom, why, and when it is to be looked at again.
import { f } from '../../fields/build.ts';
import { defineObject } from '../../model/object.ts';
import { subjectKinds } from './choices.ts';

export const decision = defineObject({
  name: 'decision',
  label: {
    one: { fr: 'Décision', en: 'Decision' },
    many: { fr: 'Décisions', en: 'Decisions' },
    new: { fr: 'Nouvelle décision', en: 'New decision' },
  },
  icon: 'gavel',
  internal: true,
  confined: true,
  importable: true,
  fields: {
    name: f.text({ fr: 'Question', en: 'Question' }, { required: true, max: 300 }),
    number: f.number({ fr: 'Numéro', en: 'Number' }, { readOnly: true, scale: 0 }),
    status: f.select(
      { fr: 'État', en: 'State' },
      [
        { key: 'wanted', label: { fr: 'Attendue', en: 'Wanted' }, tone: 'warning' },
        { key: 'taken', label: { fr: 'Prise', en: 'Taken' }, tone: 'good' },
        { key: 'dropped', label: { fr: 'Abandonnée', en: 'Dropped' }, tone: 'neutral' },
        { key: 'replaced', label: { fr: 'Remplacée', en: 'Replaced' }, tone: 'neutral' },
      ],
      { required: true, index: true, default: 'wanted' },
    ),
    context: f.longText({ fr: 'Ce qu’il faut savoir', en: 'What one must know' }),
    outcome: f.longText({ fr: 'Ce qui est décidé', en: 'What is decided' }),
    reason: f.longText({ fr: 'Pourquoi', en: 'Why' }),
    measures: f.text(
      { fr: 'Ce que cela doit changer', en: 'What it is to change' },
      {
        max: 300,
        help: { fr: 'À quoi l’on verra que c’était juste', en: 'By what one will see that it was right' },
      },
    ),
    wanted_by: f.date({ fr: 'Attendue pour le', en: 'Wanted by' }, { index: true }),
    decided_on: f.date({ fr: 'Prise le', en: 'Decided on' }, { index: true }),
    decided_by: f.user({ fr: 'Prise par', en: 'Decided by' }, { index: true }),
    review_on: f.date({ fr: 'À revoir le', en: 'To be reviewed on' }, { index: true }),
    meeting: f.relation({ fr: 'Réunion', en: 'Meeting' }, 'meeting', {
      index: true,
      reverse: { name: 'decisions', label: { fr: 'Décisions', en: 'Decisions' } },
    }),
    replaced_by: f.relation({ fr: 'Remplacée par', en: 'Replaced by' }, 'decision'),
  },
  title: { of: ['name'] },
  sort: '-decided_on',
  columns: ['number', 'name', 'status', 'wanted_by', 'decided_on', 'decided_by', 'review_on'],
  keyFields: ['status', 'outcome', 'reason', 'wanted_by', 'decided_on', 'decided_by', 'review_on'],
  quickCreate: ['name', 'wanted_by', 'context'],
});

/** What a decision concerns; it is shown there. */
export const decisionSubject = defineObject({
  name: 'decision_subject',
  label: {
    one: { fr: 'Sujet d’une décision', en: 'Subject of a decision' },
    many: { fr: 'Sujets de décisions', en: 'Subjects of decisions' },
  },
  icon: 'link',
  internal: true,
  confined: true,
  fields: {
    decision: f.relation({ fr: 'Décision', en: 'Decision' }, 'decision', {
      index: true,
      reverse: { name: 'subjects', label: { fr: 'Sujets', en: 'Subjects' } },
    }),
    kind: f.select({ fr: 'Nature', en: 'Kind' }, subjectKinds, { required: true, default: 'other' }),
    key: f.text(
      { fr: 'Référence', en: 'Reference' },
      {
        index: true,
        max: 200,
        help: {
          fr: 'L’identifiant de la fiche, ou objet.champ, ou le nom du module',
          en: 'The record’s id, or object.field, or the module’s name',
        },
      },
    ),
    label: f.text({ fr: 'Intitulé', en: 'Label' }, { max: 300 }),
  },
  title: { of: ['label'], or: ['kind'] },
  sort: 'kind',
  columns: ['decision', 'kind', 'label'],
  keyFields: ['decision', 'kind', 'key', 'label'],
  quickCreate: ['decision', 'kind', 'key'],
});
