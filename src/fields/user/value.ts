// A person who works here: a relation to `user`.
import { defineFieldType } from '../../model/field.ts';
import { type Reference, relation } from '../relation/value.ts';

export const user = defineFieldType<Reference>({
  ...relation,
  name: 'user',
  label: { fr: 'Utilisateur', en: 'User' },
});
