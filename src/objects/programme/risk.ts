// What can make the programme fail, how likely and how bad, what is done about it; some are proposed by what the CRM sees.
import { f } from '../../fields/build.ts';
import { defineObject } from '../../model/object.ts';
import { scaleOfFive } from './choices.ts';

export const risk = defineObject({
  name: 'risk',
  label: {
    one: { fr: 'Risque', en: 'Risk' },
    many: { fr: 'Risques', en: 'Risks' },
    new: { fr: 'Nouveau risque', en: 'New risk' },
  },
  icon: 'alert-triangle',
  internal: true,
  confined: true,
  importable: true,
  fields: {
    name: f.text({ fr: 'Risque', en: 'Risk' }, { required: true, max: 300 }),
    key: f.text({ fr: 'Modèle', en: 'Template' }, { max: 50 }),
    cause: f.select({ fr: 'Cause', en: 'Cause' }, [
      { key: 'process', label: { fr: 'Processus', en: 'Process' } },
      { key: 'people', label: { fr: 'Personnes', en: 'People' } },
      { key: 'strategy', label: { fr: 'Stratégie', en: 'Strategy' } },
      { key: 'technology', label: { fr: 'Technologie', en: 'Technology' } },
    ]),
    description: f.longText({ fr: 'Comment il se manifeste', en: 'How it shows' }),
    probability: f.number(
      { fr: 'Probabilité, de 1 à 5', en: 'Probability, 1 to 5' },
      { ...scaleOfFive, default: 3 },
    ),
    impact: f.number({ fr: 'Gravité, de 1 à 5', en: 'Impact, 1 to 5' }, { ...scaleOfFive, default: 3 }),
    answer: f.select({ fr: 'Réponse', en: 'Answer' }, [
      { key: 'avoid', label: { fr: 'Éviter', en: 'Avoid' } },
      { key: 'reduce', label: { fr: 'Réduire', en: 'Reduce' } },
      { key: 'transfer', label: { fr: 'Transférer', en: 'Transfer' } },
      { key: 'accept', label: { fr: 'Accepter', en: 'Accept' } },
    ]),
    plan: f.longText({ fr: 'Ce qu’on fait', en: 'What is done' }),
    review_on: f.date({ fr: 'À revoir le', en: 'To be reviewed on' }, { index: true }),
    status: f.select(
      { fr: 'État', en: 'State' },
      [
        { key: 'proposed', label: { fr: 'Signalé', en: 'Signalled' }, tone: 'warning' },
        { key: 'open', label: { fr: 'Suivi', en: 'Watched' }, tone: 'info' },
        { key: 'happened', label: { fr: 'Survenu', en: 'Happened' }, tone: 'bad' },
        { key: 'closed', label: { fr: 'Clos', en: 'Closed' }, tone: 'good' },
        { key: 'refused', label: { fr: 'Écarté', en: 'Set aside' }, tone: 'neutral' },
      ],
      { required: true, index: true, default: 'open' },
    ),
    signal: f.text({ fr: 'Signal surveillé', en: 'Signal watched' }, { max: 50 }),
    evidence: f.json({ fr: 'Constat', en: 'Evidence' }),
    seen_at: f.dateTime({ fr: 'Constaté le', en: 'Seen' }),
    refused_on: f.date({ fr: 'Écarté le', en: 'Set aside on' }, { readOnly: true }),
  },
  title: { of: ['name'] },
  sort: 'status',
  columns: ['name', 'cause', 'probability', 'impact', 'answer', 'status', 'owner', 'review_on'],
  keyFields: ['cause', 'probability', 'impact', 'answer', 'plan', 'owner', 'review_on', 'status'],
  quickCreate: ['name', 'cause', 'probability', 'impact'],
});
