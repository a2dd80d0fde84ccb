// A phase opens when its criteria hold: each is computed from the CRM or signed by a person, and shows its proof.
import { f } from '../../fields/build.ts';
import { defineObject } from '../../model/object.ts';
import { phases } from './choices.ts';

export const gateCriterion = defineObject({
  name: 'gate_criterion',
  label: {
    one: { fr: 'Critère de passage', en: 'Gate criterion' },
    many: { fr: 'Critères de passage', en: 'Gate criteria' },
    new: { fr: 'Nouveau critère', en: 'New criterion' },
  },
  icon: 'checklist',
  internal: true,
  confined: true,
  fields: {
    name: f.text({ fr: 'Critère', en: 'Criterion' }, { required: true, max: 300 }),
    phase: f.select({ fr: 'Ouvre la phase', en: 'Opens the phase' }, phases, {
      required: true,
      index: true,
      default: 'prepare',
    }),
    position: f.number({ fr: 'Rang', en: 'Position' }, { min: 0, scale: 0, default: 0 }),
    kind: f.select(
      { fr: 'Preuve', en: 'Proof' },
      [
        { key: 'computed', label: { fr: 'Calculée', en: 'Computed' } },
        { key: 'signed', label: { fr: 'Signée', en: 'Signed' } },
      ],
      { required: true, default: 'signed' },
    ),
    is_training: f.boolean(
      { fr: 'Porte sur la formation', en: 'Is about training' },
      {
        help: {
          fr: 'Non signé à une semaine du pilote, il devient un signal',
          en: 'Unsigned a week before the pilot, it becomes a signal',
        },
      },
    ),
    computation: f.text({ fr: 'Calcul fourni', en: 'Computation provided' }, { max: 50 }),
    measure: f.relation({ fr: 'Mesure', en: 'Measure' }, 'measure', { index: true }),
    comparison: f.select(
      { fr: 'Il faut', en: 'It takes' },
      [
        { key: 'gte', label: { fr: 'Au moins', en: 'At least' } },
        { key: 'lte', label: { fr: 'Au plus', en: 'At most' } },
      ],
      { default: 'gte' },
    ),
    threshold: f.number({ fr: 'Seuil', en: 'Threshold' }, { scale: 2 }),
    signer: f.user({ fr: 'À signer par', en: 'To be signed by' }),
    signer_place: f.select(
      { fr: 'À signer par qui est', en: 'To be signed by whoever is' },
      [
        { key: 'sponsor', label: { fr: 'Sponsor', en: 'Executive sponsor' } },
        { key: 'crm_lead', label: { fr: 'Responsable CRM', en: 'CRM lead' } },
      ],
      {
        help: {
          fr: 'La signature suit la place : un nouveau sponsor signe ce que l’ancien n’a pas signé',
          en: 'The signature follows the place: a new sponsor signs what the one before has not',
        },
      },
    ),
    signed_by: f.user({ fr: 'Signé par', en: 'Signed by' }),
    signed_at: f.dateTime({ fr: 'Signé le', en: 'Signed' }),
    note: f.longText({ fr: 'Note', en: 'Note' }),
  },
  title: { of: ['name'] },
  sort: 'position',
  columns: ['name', 'phase', 'kind', 'threshold', 'signer', 'signed_by'],
  keyFields: ['phase', 'kind', 'comparison', 'threshold', 'signer', 'signed_by'],
  quickCreate: ['name', 'phase', 'kind'],
});

/** Go or no-go, by whom, when, and what the criteria said at that moment. */
export const gateVerdict = defineObject({
  name: 'gate_verdict',
  label: {
    one: { fr: 'Décision de passage', en: 'Gate decision' },
    many: { fr: 'Décisions de passage', en: 'Gate decisions' },
  },
  icon: 'traffic-lights',
  internal: true,
  confined: true,
  fields: {
    phase: f.select({ fr: 'Phase', en: 'Phase' }, phases, {
      required: true,
      index: true,
      default: 'prepare',
    }),
    team: f.relation({ fr: 'Équipe', en: 'Team' }, 'team', { index: true }),
    verdict: f.select(
      { fr: 'Décision', en: 'Decision' },
      [
        { key: 'go', label: { fr: 'On y va', en: 'Go' }, tone: 'good' },
        { key: 'no_go', label: { fr: 'On attend', en: 'No go' }, tone: 'bad' },
        { key: 'override', label: { fr: 'On passe outre', en: 'Overridden' }, tone: 'warning' },
      ],
      { required: true, default: 'go' },
    ),
    reason: f.longText({ fr: 'Motif', en: 'Reason' }),
    decided_at: f.dateTime(
      { fr: 'Décidé le', en: 'Decided' },
      { required: true, index: true, default: { relative: 'now' } },
    ),
    decided_by: f.user({ fr: 'Décidé par', en: 'Decided by' }, { default: { relative: 'me' } }),
    proof: f.json({ fr: 'Ce que disaient les critères', en: 'What the criteria said' }),
    decision: f.relation({ fr: 'Décision du registre', en: 'Decision in the register' }, 'decision'),
  },
  title: { of: ['verdict'] },
  sort: '-decided_at',
  columns: ['phase', 'team', 'verdict', 'reason', 'decided_by', 'decided_at'],
  keyFields: ['phase', 'team', 'verdict', 'reason', 'decided_by', 'decided_at'],
  quickCreate: ['phase', 'verdict', 'reason'],
});
