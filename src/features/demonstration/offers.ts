// What the club and its service for firms sell.
export interface Offer {
  name: string;
  reference: string;
  family: 'Club' | 'Entreprises';
  price: string;
  unit: string;
  /** How many units a sale has, at least and at most. */
  units: [number, number];
}

export const offers: readonly Offer[] = [
  {
    name: 'Abonnement annuel Liberté',
    reference: 'CLUB-AN',
    family: 'Club',
    price: '468.00',
    unit: 'an',
    units: [1, 1],
  },
  {
    name: 'Abonnement annuel Duo',
    reference: 'CLUB-DUO',
    family: 'Club',
    price: '828.00',
    unit: 'an',
    units: [1, 1],
  },
  {
    name: 'Carnet de 10 séances de coaching',
    reference: 'CLUB-C10',
    family: 'Club',
    price: '490.00',
    unit: 'carnet',
    units: [1, 2],
  },
  {
    name: 'Cours collectifs en entreprise',
    reference: 'ENT-COURS',
    family: 'Entreprises',
    price: '95.00',
    unit: 'séance',
    units: [20, 90],
  },
  {
    name: 'Abonnements salariés',
    reference: 'ENT-ABO',
    family: 'Entreprises',
    price: '29.00',
    unit: 'salarié et mois',
    units: [60, 700],
  },
  {
    name: 'Journée bien-être',
    reference: 'ENT-JOUR',
    family: 'Entreprises',
    price: '1850.00',
    unit: 'jour',
    units: [1, 3],
  },
  {
    name: 'Atelier dos et posture',
    reference: 'ENT-DOS',
    family: 'Entreprises',
    price: '420.00',
    unit: 'atelier',
    units: [2, 12],
  },
  {
    name: 'Aménagement d’une salle',
    reference: 'ENT-SALLE',
    family: 'Entreprises',
    price: '12500.00',
    unit: 'salle',
    units: [1, 2],
  },
];
