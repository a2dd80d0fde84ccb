import { expect, test } from 'vitest';
import { readVerb } from './palette-verbs.ts';

test.each([
  ['appeler Dupont', { kind: 'call', rest: 'Dupont' }],
  ['APPEL  sarl dupont', { kind: 'call', rest: 'sarl dupont' }],
  ['tache envoyer', { kind: 'task', rest: 'envoyer' }],
  ['fait devis', { kind: 'done', rest: 'devis' }],
  ['call Ada Martin', { kind: 'call', rest: 'Ada Martin' }],
  ['appeler', null],
  ['appeler d', null],
  ['Dupont', null],
  ['appelerDupont x', null],
])('%s', (query, expected) => expect(readVerb(query)).toEqual(expected));
