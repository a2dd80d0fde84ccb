import { expect, test } from 'vitest';
import { addressLines } from './lines.ts';
import type { Address } from './value.ts';

const address = (
  street: string,
  postal_code: string | null,
  city: string,
  region: string | null,
  country: string | null,
): Address => ({ street, postal_code, city, region, country });

// The last lines of OpenCage's address-formatting test cases, country by country.
test.each([
  [
    address('17 Rue du Médecin-Colonel Calbairac', '31000', 'Toulouse', 'Midi-Pyrénées', 'FR'),
    ['17 Rue du Médecin-Colonel Calbairac', '31000 Toulouse'],
  ],
  [address('12 rue des Lilas', '69003', 'Lyon', null, null), ['12 rue des Lilas', '69003 Lyon']],
  [
    address('Rosa-Luxemburg-Straße 2', '10178', 'Berlin', 'Berlin', 'DE'),
    ['Rosa-Luxemburg-Straße 2', '10178 Berlin'],
  ],
  [
    address('10 Downing Street', 'SW1A 2AA', 'London', null, 'GB'),
    ['10 Downing Street', 'London', 'SW1A 2AA'],
  ],
  [
    address('301 Hamilton Avenue', '94303', 'Palo Alto', 'CA', 'US'),
    ['301 Hamilton Avenue', 'Palo Alto, CA 94303'],
  ],
  [
    address('1000 Rue Sherbrooke', 'H3A 1G4', 'Montréal', 'QC', 'CA'),
    ['1000 Rue Sherbrooke', 'Montréal, QC H3A 1G4'],
  ],
  [address('Via Roma 1', '00184', 'Roma', 'RM', 'IT'), ['Via Roma 1', '00184 Roma RM']],
  [
    address('Avenida Paulista 1', '01310-100', 'São Paulo', 'SP', 'BR'),
    ['Avenida Paulista 1', 'São Paulo - SP', '01310-100'],
  ],
  [address('Somewhere 1', null, 'Somecity', 'Someregion', 'ZZ'), ['Somewhere 1', 'Somecity', 'Someregion']],
])('%j', (value, lines) => {
  expect(addressLines(value, 'FR')).toEqual(lines);
});
