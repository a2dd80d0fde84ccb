// The criteria that a firm of each size begins with. Few: a gate that asks for everything is never opened honestly.
import type { Phase } from '../../../objects/programme/choices.ts';
import type { Text } from '../../../platform/lib/language.ts';
import type { Size } from '../begin/contract.ts';
import type { SignerPlace } from './contract.ts';

export type CriterionTemplate = {
  from: Size;
  phase: Phase;
  name: Text;
} & (
  | { computation: string; comparison?: 'lte'; threshold: number }
  | { signer: SignerPlace; is_training?: true }
);

export const criterionTemplates: readonly CriterionTemplate[] = [
  {
    from: 5,
    phase: 'prepare',
    name: { fr: 'Un sponsor est nommé', en: 'A sponsor is named' },
    computation: 'sponsor_named',
    threshold: 1,
  },
  {
    from: 20,
    phase: 'prepare',
    name: { fr: 'Le sponsor a signé sa lettre de mission', en: 'The sponsor has signed the mandate letter' },
    signer: 'sponsor',
  },
  {
    from: 100,
    phase: 'prepare',
    name: { fr: 'La vision est publiée', en: 'The vision is published' },
    computation: 'vision_published',
    threshold: 1,
  },
  {
    from: 5,
    phase: 'prepare',
    name: { fr: 'Chaque but a son avant, figé', en: 'Each goal has its baseline, frozen' },
    computation: 'goals_frozen',
    threshold: 100,
  },
  {
    from: 5,
    phase: 'pilot',
    name: { fr: 'Les sociétés sont complètes', en: 'Companies are complete' },
    computation: 'companies_complete',
    threshold: 85,
  },
  {
    from: 20,
    phase: 'pilot',
    name: { fr: 'Presque aucune ligne refusée à l’import', en: 'Hardly any line refused in imports' },
    computation: 'import_refused',
    comparison: 'lte',
    threshold: 2,
  },
  {
    from: 20,
    phase: 'pilot',
    name: { fr: 'Les personnes du pilote sont formées', en: 'The people of the pilot are trained' },
    signer: 'crm_lead',
    is_training: true,
  },
  {
    from: 5,
    phase: 'deploy',
    name: { fr: 'Les vendeurs font leurs actes chaque semaine', en: 'Sellers do their acts every week' },
    computation: 'acts_weekly',
    threshold: 70,
  },
  {
    from: 20,
    phase: 'deploy',
    name: { fr: 'Les contacts sont complets', en: 'Contacts are complete' },
    computation: 'contacts_complete',
    threshold: 85,
  },
  {
    from: 20,
    phase: 'deploy',
    name: { fr: 'Les gênes du pilote ont une réponse', en: 'The pilot’s frictions are answered' },
    computation: 'frictions_answered',
    threshold: 90,
  },
  {
    from: 5,
    phase: 'deploy',
    name: { fr: 'Le sponsor accepte le pilote', en: 'The sponsor accepts the pilot' },
    signer: 'sponsor',
  },
  {
    from: 20,
    phase: 'deploy',
    name: { fr: 'Tous ceux qui s’en serviront sont formés', en: 'All who will use it are trained' },
    signer: 'crm_lead',
    is_training: true,
  },
  {
    from: 100,
    phase: 'deploy',
    name: {
      fr: 'Les documents sont prêts : aide-mémoire, procédures, supports',
      en: 'Documents are ready: crib sheets, procedures, training material',
    },
    signer: 'crm_lead',
  },
  {
    from: 5,
    phase: 'anchor',
    name: { fr: 'Les vendeurs font leurs actes chaque semaine', en: 'Sellers do their acts every week' },
    computation: 'acts_weekly',
    threshold: 80,
  },
  {
    from: 5,
    phase: 'anchor',
    name: { fr: 'Le bilan est fait avec le sponsor', en: 'The results are reviewed with the sponsor' },
    signer: 'sponsor',
  },
];
