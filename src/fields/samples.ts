// Plausible French values for the demonstration firm, tests and benches. Numbers and domains are those reserved for fiction.
import type { Random } from '../model/field.ts';

export const pick = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
/** A whole number, both ends included. */
export const whole = (random: Random, from: number, to: number): number =>
  from + Math.floor(random() * (to - from + 1));
export const digits = (random: Random, count: number): string =>
  Array.from({ length: count }, () => whole(random, 0, 9)).join('');

export const firstNames = [
  'Camille',
  'Léa',
  'Manon',
  'Chloé',
  'Inès',
  'Jade',
  'Louise',
  'Zoé',
  'Éléonore',
  'Fatou',
  'Nadia',
  'Sylvie',
  'Hélène',
  'Lucas',
  'Hugo',
  'Nathan',
  'Théo',
  'Noël',
  'Gaël',
  'Mehdi',
  'Karim',
  'Antoine',
  'François',
  'Jean-Marc',
  'Olivier',
  'Yann',
] as const;
export const lastNames = [
  'Martin',
  'Bernard',
  'Thomas',
  'Petit',
  'Robert',
  'Richard',
  'Durand',
  'Dubois',
  'Moreau',
  'Laurent',
  'Simon',
  'Michel',
  'Lefèvre',
  'Leroy',
  'Roux',
  'David',
  'Bertrand',
  'Morel',
  'Fournier',
  'Girard',
  'Bonnet',
  'Dupont',
  'Lambert',
  'Fontaine',
  'Rousseau',
  'Vincent',
  'Müller',
  'Faure',
  'André',
  'Mercier',
  'Blanc',
  'Guérin',
  'Boyer',
  'Garnier',
  'Chevalier',
  'François',
  'Legrand',
  'Gauthier',
  'Garcia',
  'Perrin',
  'Le Goff',
  "N'Diaye",
  'de La Tour',
] as const;
export const trades = [
  'Boulangerie',
  'Menuiserie',
  'Transports',
  'Clinique',
  'Garage',
  'Imprimerie',
  'Atelier',
  'Cabinet',
  'Domaine',
  'Brasserie',
  'Salle de sport',
  'Conseil',
  'Bâtiment',
  'Électricité',
  'Pépinière',
  'Librairie',
  'Logistique',
  'Informatique',
  'Traiteur',
  'Fonderie',
] as const;
export const legalForms = ['SARL', 'SAS', 'SA', 'SASU', 'EURL', 'et fils', 'et associés'] as const;
export const jobTitles = [
  'Directrice générale',
  'Gérant',
  'Responsable des achats',
  'Assistante de direction',
  'Directeur commercial',
  'Responsable des ressources humaines',
  'Comptable',
  'Cheffe de projet',
  'Responsable informatique',
  'Office manager',
] as const;
export const streets = [
  'rue de la République',
  'avenue Jean-Jaurès',
  'rue Victor-Hugo',
  'place du Marché',
  'boulevard Voltaire',
  'rue des Écoles',
  'chemin des Vignes',
  'quai de la Loire',
  'impasse des Lilas',
  'rue du Général-de-Gaulle',
] as const;
export const cities = [
  ['75011', 'Paris'],
  ['69003', 'Lyon'],
  ['13006', 'Marseille'],
  ['31000', 'Toulouse'],
  ['44000', 'Nantes'],
  ['67000', 'Strasbourg'],
  ['33000', 'Bordeaux'],
  ['59000', 'Lille'],
  ['35000', 'Rennes'],
  ['42000', 'Saint-Étienne'],
  ['63000', 'Clermont-Ferrand'],
  ['06000', 'Nice'],
] as const;
export const subjects = [
  'Demande de devis',
  'Rappeler au sujet du contrat',
  'Renouvellement de l’abonnement',
  'Visite du site',
  'Relance de la facture',
  'Présentation de l’offre',
  'Point trimestriel',
  'Réclamation sur une livraison',
] as const;
export const sentences = [
  'Souhaite être rappelé la semaine prochaine.',
  'Le budget est validé pour le deuxième trimestre.',
  'Préfère être joint par courriel.',
  'Compare notre offre avec celle d’un concurrent.',
  'La décision revient au comité de direction.',
  'Très satisfait de la mise en service.',
  'Demande une remise de 5 % sur le volume.',
  'À relancer après les congés d’été.',
] as const;
export const tagWords = [
  'VIP',
  'salon 2026',
  'partenaire',
  'fidèle',
  'à relancer',
  'presse',
  'parrainage',
  'région Sud',
] as const;

export const companyName = (random: Random): string => {
  const shapes = [
    () => `${pick(random, trades)} ${pick(random, lastNames)}`,
    () => `${pick(random, lastNames)} ${pick(random, legalForms)}`,
    () => `${pick(random, trades)} ${pick(random, lastNames)} ${pick(random, legalForms)}`,
    () => `${pick(random, trades)} de ${pick(random, cities)[1]}`,
  ];
  return pick(random, shapes)();
};

/** Letters and hyphens only, for addresses of all kinds. */
export const slug = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
