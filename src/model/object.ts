// What an object IS: a thing the firm keeps records of. `defineObject` states facts; the schema puts them in place.
import type { Text } from '../platform/lib/language.ts';
import type { Field, FieldDefinition } from './field.ts';
import type { Filter } from './query.ts';

export interface ObjectDefinition {
  name: string;
  /** `new` heads the form that makes one: French needs to know the gender. */
  label: { one: Text; many: Text; new?: Text };
  /** A Tabler icon, by its name in kebab-case. */
  icon: string;
  fields: Readonly<Record<string, FieldDefinition>>;
  /** The record's name for people: these fields joined by a space; when all are empty, the first of `or` that is not. */
  title: { of: readonly string[]; or?: readonly string[] };
  /** The order of its lists, as the API writes it: `last_name` or `-received_at`. */
  sort: string;
  /** Columns of its list, until somebody chooses others. */
  columns: readonly string[];
  /** The fields that matter on its page. */
  keyFields: readonly string[];
  /** What the quick form asks; the name first, as little as possible. */
  quickCreate: readonly string[];
  /** Sets of fields that together say "this is the same one": duplicates are looked for by them. */
  identity?: readonly (readonly string[])[];
  /** Kept for the program's own use or for settings: no list in the navigation, no import. */
  internal?: boolean;
  /** May be imported though internal. */
  importable?: boolean;
  /**
   * Its owner's alone, whatever the role of others. With `unless`: what others may read of it nonetheless, as far as their
   * role goes.
   */
  private?: true | { unless: Filter };
  /** For those alone whose role names it: what a role says of everything else does not reach it. */
  confined?: boolean;
  /** Found by the search across everything. Default: not internal. */
  searchable?: boolean;
}

export const defineObject = <const D extends ObjectDefinition>(definition: D): D => definition;

/** An object in its place, with the system fields that every record has. */
export interface ObjectSchema extends Omit<ObjectDefinition, 'fields'> {
  fields: ReadonlyMap<string, Field>;
  /** Relations of other objects that lead here, by the name under which this object sees them. */
  reverses: ReadonlyMap<string, Reverse>;
}

export const isSearchable = (object: ObjectSchema): boolean => object.searchable ?? !object.internal;

export interface Reverse {
  name: string;
  label: Text;
  /** The object at the other end, and its field that leads here. */
  object: string;
  field: string;
}

export const systemFields: Readonly<Record<string, FieldDefinition>> = {
  id: {
    type: 'id',
    label: { fr: 'Identifiant', en: 'Id' },
    readOnly: true,
    aliases: ['id', 'identifiant', 'jalon id'],
  },
  record_title: { type: 'text', label: { fr: 'Intitulé', en: 'Title' }, readOnly: true, search: true },
  owner: {
    type: 'user',
    label: { fr: 'Responsable', en: 'Owner' },
    to: 'user',
    column: 'owner_id',
    index: true,
    default: { relative: 'me' },
    aliases: [
      'owner',
      'responsable',
      'commercial',
      'propriétaire',
      'sales rep',
      'sales agent',
      'assigned to',
      'affecté à',
      'sales',
      'account manager',
      'vendeur',
    ],
  },
  external_id: {
    type: 'text',
    label: { fr: 'Référence externe', en: 'External id' },
    index: true,
    max: 200,
    help: {
      fr: 'L’identifiant de la fiche dans le logiciel d’où elle vient',
      en: 'The record’s id in the program it came from',
    },
    aliases: [
      'external id',
      'référence externe',
      'sf_id',
      'salesforce id',
      'record id',
      'id de fiche',
      'record id.',
      'source id',
      'ancien identifiant',
      'opportunity_id',
      'prospect id',
      'contact id',
      'account id',
      'hs_object_id',
    ],
  },
  created_at: { type: 'date_time', label: { fr: 'Créé le', en: 'Created' }, readOnly: true, index: true },
  created_by: {
    type: 'user',
    label: { fr: 'Créé par', en: 'Created by' },
    to: 'user',
    column: 'created_by',
    readOnly: true,
  },
  updated_at: { type: 'date_time', label: { fr: 'Modifié le', en: 'Changed' }, readOnly: true, index: true },
  updated_by: {
    type: 'user',
    label: { fr: 'Modifié par', en: 'Changed by' },
    to: 'user',
    column: 'updated_by',
    readOnly: true,
  },
  version: { type: 'number', label: { fr: 'Version', en: 'Version' }, readOnly: true, scale: 0 },
  deleted_at: { type: 'date_time', label: { fr: 'Mis à la corbeille le', en: 'Binned' }, readOnly: true },
};
