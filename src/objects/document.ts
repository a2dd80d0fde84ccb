import { f } from '../fields/build.ts';
import { defineObject } from '../model/object.ts';
import { about } from './about.ts';

export const document = defineObject({
  name: 'document',
  label: {
    one: { fr: 'Document', en: 'Document' },
    many: { fr: 'Documents', en: 'Documents' },
    new: { fr: 'Nouveau document', en: 'New document' },
  },
  icon: 'file',
  fields: {
    name: f.text({ fr: 'Nom', en: 'Name' }, { required: true, index: true, search: true, max: 250 }),
    file: f.file({ fr: 'Fichier', en: 'File' }, { required: true }),
    description: f.longText({ fr: 'Description', en: 'Description' }),
    ...about(() => ({ name: 'documents', label: { fr: 'Documents', en: 'Documents' } })),
  },
  title: { of: ['name'] },
  sort: '-created_at',
  columns: ['name', 'file', 'company', 'contact', 'deal', 'owner', 'created_at'],
  keyFields: ['file', 'company', 'contact', 'deal', 'owner'],
  quickCreate: ['name', 'file'],
});
