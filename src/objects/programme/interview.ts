// Discovery interviews: a campaign of questions, who is asked, and what they answer.
import { f } from '../../fields/build.ts';
import { defineObject } from '../../model/object.ts';
import { departments } from './choices.ts';

export const interviewCampaign = defineObject({
  name: 'interview_campaign',
  label: {
    one: { fr: 'Campagne d’entretiens', en: 'Interview campaign' },
    many: { fr: 'Campagnes d’entretiens', en: 'Interview campaigns' },
    new: { fr: 'Nouvelle campagne', en: 'New campaign' },
  },
  icon: 'messages',
  internal: true,
  confined: true,
  fields: {
    name: f.text({ fr: 'Nom', en: 'Name' }, { required: true, max: 200 }),
    status: f.select(
      { fr: 'État', en: 'State' },
      [
        { key: 'draft', label: { fr: 'En préparation', en: 'Draft' }, tone: 'neutral' },
        { key: 'open', label: { fr: 'Ouverte', en: 'Open' }, tone: 'info' },
        { key: 'closed', label: { fr: 'Close', en: 'Closed' }, tone: 'good' },
      ],
      { required: true, default: 'draft' },
    ),
    introduction: f.longText({ fr: 'Introduction', en: 'Introduction' }),
    closes_on: f.date({ fr: 'Réponses jusqu’au', en: 'Answers until' }),
  },
  title: { of: ['name'] },
  sort: '-created_at',
  columns: ['name', 'status', 'closes_on'],
  keyFields: ['status', 'introduction', 'closes_on'],
  quickCreate: ['name', 'closes_on'],
});

export const interviewQuestion = defineObject({
  name: 'interview_question',
  label: {
    one: { fr: 'Question', en: 'Question' },
    many: { fr: 'Questions', en: 'Questions' },
    new: { fr: 'Nouvelle question', en: 'New question' },
  },
  icon: 'help',
  internal: true,
  confined: true,
  fields: {
    question: f.longText({ fr: 'Question', en: 'Question' }, { required: true, max: 1000 }),
    campaign: f.relation({ fr: 'Campagne', en: 'Campaign' }, 'interview_campaign', {
      index: true,
      reverse: { name: 'questions', label: { fr: 'Questions', en: 'Questions' } },
    }),
    key: f.text(
      { fr: 'Thème', en: 'Subject' },
      { max: 50, help: { fr: 'Pour les neuf questions fournies', en: 'For the nine questions provided' } },
    ),
    help: f.longText({ fr: 'Précision', en: 'Explanation' }, { max: 1000 }),
    position: f.number({ fr: 'Rang', en: 'Position' }, { min: 0, scale: 0, default: 0 }),
    kind: f.select(
      { fr: 'Réponse', en: 'Answer' },
      [
        { key: 'text', label: { fr: 'Texte', en: 'Text' } },
        { key: 'choice', label: { fr: 'Un choix', en: 'One choice' } },
        { key: 'choices', label: { fr: 'Plusieurs choix', en: 'Several choices' } },
        { key: 'scale', label: { fr: 'Échelle', en: 'Scale' } },
        { key: 'percent', label: { fr: 'Pourcentage', en: 'Percentage' } },
      ],
      { required: true, default: 'text' },
    ),
    choices: f.tags({ fr: 'Choix', en: 'Choices' }),
    result: f.longText({ fr: 'Ce qui est retenu', en: 'What was settled' }),
    settled_at: f.dateTime({ fr: 'Tranchée le', en: 'Settled' }),
    settled_by: f.user({ fr: 'Tranchée par', en: 'Settled by' }),
  },
  title: { of: ['question'] },
  sort: 'position',
  columns: ['question', 'campaign', 'kind', 'settled_at'],
  keyFields: ['campaign', 'kind', 'choices', 'help', 'result'],
  quickCreate: ['question', 'kind'],
});

export const interview = defineObject({
  name: 'interview',
  label: {
    one: { fr: 'Entretien', en: 'Interview' },
    many: { fr: 'Entretiens', en: 'Interviews' },
    new: { fr: 'Nouvel entretien', en: 'New interview' },
  },
  icon: 'message-question',
  internal: true,
  confined: true,
  fields: {
    name: f.text({ fr: 'Nom', en: 'Name' }, { required: true, max: 150 }),
    email: f.email({ fr: 'E-mail', en: 'E-mail' }),
    person: f.user({ fr: 'Personne', en: 'Person' }, { index: true }),
    department: f.select({ fr: 'Service', en: 'Department' }, departments),
    campaign: f.relation({ fr: 'Campagne', en: 'Campaign' }, 'interview_campaign', {
      index: true,
      reverse: { name: 'interviews', label: { fr: 'Entretiens', en: 'Interviews' } },
    }),
    interviewer: f.user({ fr: 'Mené par', en: 'Interviewer' }),
    status: f.select(
      { fr: 'État', en: 'State' },
      [
        { key: 'planned', label: { fr: 'À inviter', en: 'To be invited' }, tone: 'neutral' },
        { key: 'invited', label: { fr: 'Invité', en: 'Invited' }, tone: 'info' },
        { key: 'begun', label: { fr: 'Commencé', en: 'Begun' }, tone: 'info' },
        { key: 'answered', label: { fr: 'Répondu', en: 'Answered' }, tone: 'good' },
        { key: 'declined', label: { fr: 'Décliné', en: 'Declined' }, tone: 'warning' },
      ],
      { required: true, default: 'planned' },
    ),
    invited_at: f.dateTime({ fr: 'Invité le', en: 'Invited' }, { readOnly: true }),
    answered_at: f.dateTime({ fr: 'Répondu le', en: 'Answered' }, { readOnly: true }),
  },
  title: { of: ['name'] },
  sort: 'name',
  columns: ['name', 'department', 'campaign', 'status', 'interviewer', 'answered_at'],
  keyFields: ['campaign', 'status', 'department', 'interviewer', 'email'],
  quickCreate: ['name', 'email', 'department'],
});

export const interviewAnswer = defineObject({
  name: 'interview_answer',
  label: {
    one: { fr: 'Réponse', en: 'Answer' },
    many: { fr: 'Réponses', en: 'Answers' },
    new: { fr: 'Nouvelle réponse', en: 'New answer' },
  },
  icon: 'message',
  internal: true,
  confined: true,
  fields: {
    interview: f.relation({ fr: 'Entretien', en: 'Interview' }, 'interview', {
      index: true,
      reverse: { name: 'answers', label: { fr: 'Réponses', en: 'Answers' } },
    }),
    question: f.relation({ fr: 'Question', en: 'Question' }, 'interview_question', {
      index: true,
      reverse: { name: 'answers', label: { fr: 'Réponses', en: 'Answers' } },
    }),
    words: f.longText({ fr: 'Réponse', en: 'Answer' }),
    chosen: f.tags({ fr: 'Choix', en: 'Chosen' }),
    value: f.number({ fr: 'Valeur', en: 'Value' }, { scale: 0 }),
    themes: f.tags({ fr: 'Thèmes', en: 'Themes' }),
  },
  title: { of: ['words'], or: ['external_id'] },
  sort: 'created_at',
  columns: ['interview', 'question', 'words', 'chosen', 'value', 'themes'],
  keyFields: ['interview', 'question', 'words', 'chosen', 'value', 'themes'],
  quickCreate: ['interview', 'question', 'words'],
});
