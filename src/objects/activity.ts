import { f } from '../fields/build.ts';
import { defineObject } from '../model/object.ts';
import { about } from './about.ts';
import { activityKinds, agendaVisibilities } from './choices.ts';

const minutes = { scale: 0, min: 0, max: 1440 };

export const activity = defineObject({
  name: 'activity',
  label: {
    one: { fr: 'Activité', en: 'Activity' },
    many: { fr: 'Activités', en: 'Activities' },
    new: { fr: 'Nouvelle activité', en: 'New activity' },
  },
  icon: 'checkbox',
  // An entry of an agenda may be nobody else's business. Whether its person is taken is told by the agenda alone.
  private: {
    unless: {
      or: [
        { field: 'visibility', op: 'empty' },
        { field: 'visibility', op: 'is', value: 'details' },
      ],
    },
  },
  fields: {
    kind: f.select({ fr: 'Type', en: 'Kind' }, activityKinds, {
      required: true,
      index: true,
      default: 'task',
      aliases: ['kind', 'type', 'type d’activité', 'activity type'],
    }),
    subject: f.text(
      { fr: 'Objet', en: 'Subject' },
      { search: true, max: 300, aliases: ['subject', 'objet', 'sujet', 'title', 'titre', 'intitulé'] },
    ),
    body: f.longText(
      { fr: 'Texte', en: 'Text' },
      {
        aliases: [
          'body',
          'texte',
          'note',
          'notes',
          'description',
          'compte rendu',
          'content',
          'contenu',
          'comments',
        ],
      },
    ),
    checklist: f.longText(
      { fr: 'À cocher', en: 'To tick' },
      {
        help: {
          fr: 'Une ligne par point ; « [x] » devant ce qui est fait',
          en: 'A line for each point; “[x]” before what is done',
        },
        aliases: ['checklist', 'à cocher', 'liste de contrôle'],
      },
    ),
    happened_at: f.dateTime(
      { fr: 'Date', en: 'Date' },
      {
        required: true,
        index: true,
        default: { relative: 'now' },
        help: { fr: 'Sa place dans le fil', en: 'Its place in the timeline' },
        aliases: ['date', 'happened at', 'activity date', 'activitydate', 'activitydatetime'],
      },
    ),
    due_at: f.dateTime(
      { fr: 'Échéance', en: 'Due' },
      { index: true, aliases: ['due', 'due date', 'échéance', 'à faire le', 'due_at'] },
    ),
    starts_at: f.dateTime(
      { fr: 'Début', en: 'Starts' },
      { index: true, aliases: ['start', 'starts at', 'début', 'startdatetime', 'date de début'] },
    ),
    ends_at: f.dateTime(
      { fr: 'Fin', en: 'Ends' },
      { aliases: ['end', 'ends at', 'fin', 'enddatetime', 'date de fin'] },
    ),
    location: f.text(
      { fr: 'Lieu', en: 'Place' },
      { max: 300, aliases: ['lieu', 'place', 'location', 'adresse du rendez-vous'] },
    ),
    travel_before: f.number({ fr: 'Trajet avant (min)', en: 'Travel before (min)' }, minutes),
    travel_after: f.number({ fr: 'Trajet après (min)', en: 'Travel after (min)' }, minutes),
    visibility: f.select({ fr: 'Visible par les autres', en: 'Seen by others' }, agendaVisibilities),
    done_at: f.dateTime(
      { fr: 'Faite le', en: 'Done' },
      { index: true, aliases: ['done', 'completed', 'faite le', 'terminée le', 'done at'] },
    ),
    outcome: f.text(
      { fr: 'Résultat', en: 'Outcome' },
      { max: 250, aliases: ['outcome', 'résultat', 'result'] },
    ),
    priority: f.select(
      { fr: 'Priorité', en: 'Priority' },
      [
        { key: 'low', label: { fr: 'Basse', en: 'Low' } },
        { key: 'normal', label: { fr: 'Normale', en: 'Normal' } },
        { key: 'high', label: { fr: 'Haute', en: 'High' }, tone: 'warning' },
      ],
      { aliases: ['priority', 'priorité'] },
    ),
    remind: f.select({ fr: 'Rappel', en: 'Reminder' }, [
      { key: 'at_time', label: { fr: 'À l’heure dite', en: 'At the time' } },
      { key: 'minutes_10', label: { fr: '10 minutes avant', en: '10 minutes before' } },
      { key: 'hour_1', label: { fr: '1 heure avant', en: '1 hour before' } },
      { key: 'day_1', label: { fr: 'La veille', en: 'The day before' } },
    ]),
    remind_at: f.dateTime(
      { fr: 'Rappel le', en: 'Reminder at' },
      { derived: true, index: true, help: { fr: 'Tant qu’il est à venir', en: 'As long as it is to come' } },
    ),
    template: f.relation({ fr: 'Modèle', en: 'Template' }, 'activity_template', {
      help: { fr: 'D’où vient la suite proposée', en: 'Where the proposed next step comes from' },
    }),
    series: f.relation({ fr: 'Série', en: 'Series' }, 'series', { index: true }),
    occurrence: f.text(
      { fr: 'Occurrence', en: 'Occurrence' },
      { readOnly: true, max: 20, help: { fr: 'Sa place dans la série', en: 'Its place in the series' } },
    ),
    programme_task: f.relation({ fr: 'Tâche du projet', en: 'Project task' }, 'programme_task', {
      index: true,
      reverse: { name: 'activities', label: { fr: 'Activités', en: 'Activities' } },
    }),
    ...about(() => ({ name: 'activities', label: { fr: 'Activités', en: 'Activities' } })),
  },
  title: { of: ['subject'], or: ['outcome', 'kind'] },
  sort: '-happened_at',
  columns: ['subject', 'kind', 'due_at', 'done_at', 'company', 'contact', 'deal', 'owner'],
  keyFields: ['kind', 'due_at', 'starts_at', 'ends_at', 'location', 'done_at', 'outcome', 'owner'],
  quickCreate: ['kind', 'subject', 'due_at', 'company', 'contact', 'deal'],
});
