// The firm that the demonstration shows, and its five people.
export const demonstrationFirm = {
  firm: 'Forme & Cadence',
  language: 'fr',
  country: 'FR',
  currency: 'EUR',
  time_zone: 'Europe/Paris',
} as const;

export interface Colleague {
  key: 'claire' | 'karim' | 'julie' | 'thomas' | 'nadia';
  name: string;
  email: string;
  role: 'administrator' | 'manager' | 'sales_rep' | 'read_only';
  job_title: string;
  team: 'Direction' | 'Entreprises' | 'Club';
}

export const cast: readonly Colleague[] = [
  {
    key: 'claire',
    name: 'Claire Fontaine',
    email: 'claire@forme-cadence.example',
    role: 'administrator',
    job_title: 'Gérante',
    team: 'Direction',
  },
  {
    key: 'karim',
    name: 'Karim Benali',
    email: 'karim@forme-cadence.example',
    role: 'manager',
    job_title: 'Responsable commercial',
    team: 'Entreprises',
  },
  {
    key: 'julie',
    name: 'Julie Moreau',
    email: 'julie@forme-cadence.example',
    role: 'sales_rep',
    job_title: 'Chargée d’affaires',
    team: 'Entreprises',
  },
  {
    key: 'thomas',
    name: 'Thomas Lefèvre',
    email: 'thomas@forme-cadence.example',
    role: 'sales_rep',
    job_title: 'Chargé d’affaires',
    team: 'Entreprises',
  },
  {
    key: 'nadia',
    name: 'Nadia Rousseau',
    email: 'nadia@forme-cadence.example',
    role: 'sales_rep',
    job_title: 'Accueil et conseil',
    team: 'Club',
  },
];
