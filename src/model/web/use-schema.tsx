// The schema in the browser: the same objects and fields as on the server, as far as this person may see them, and what
// they may do. Asked for once; there is no second rule book.
import { useQuery } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { api } from '../../platform/web/api.ts';
import type { Action } from '../access.ts';
import type { Field, FieldDefinition } from '../field.ts';
import type { ObjectSchema, Reverse } from '../object.ts';
import type { Operator } from '../operators.ts';
import type { FieldTypes } from '../schema.ts';
import type { FieldWidget } from './field-widget.ts';

export interface WebField extends Field {
  operators: readonly Operator[];
}

export interface WebObject extends Omit<ObjectSchema, 'fields'> {
  fields: ReadonlyMap<string, WebField>;
  abilities: Readonly<Record<Action, boolean>>;
}

export interface WebSchema {
  version: string;
  types: FieldTypes;
  objects: ReadonlyMap<string, WebObject>;
  widgets: Readonly<Record<string, FieldWidget>>;
}

interface Description {
  version: string;
  objects: (Omit<WebObject, 'fields' | 'reverses'> & {
    fields: (FieldDefinition & { name: string; operators: Operator[] })[];
    reverses: Reverse[];
  })[];
}

const SchemaContext = createContext<WebSchema | null>(null);

export interface SchemaProviderProps {
  types: FieldTypes;
  widgets: Readonly<Record<string, FieldWidget>>;
  children: ReactNode;
  /** Until the schema is there. */
  waiting: ReactNode;
  failed(error: unknown, retry: () => void): ReactNode;
}

export function SchemaProvider({ types, widgets, children, waiting, failed }: SchemaProviderProps) {
  const { data, error, refetch } = useQuery({
    queryKey: ['schema'],
    queryFn: () => api.get<Description>('/schema'),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const schema = useMemo(() => (data ? place(data, types, widgets) : null), [data, types, widgets]);
  if (schema) return <SchemaContext value={schema}>{children}</SchemaContext>;
  return error ? failed(error, () => void refetch()) : waiting;
}

export function useSchema(): WebSchema {
  const schema = useContext(SchemaContext);
  if (!schema) throw new Error('no SchemaProvider above');
  return schema;
}

/** Undefined when there is no such object, or not for this person. */
export const useObject = (name: string): WebObject | undefined => useSchema().objects.get(name);

/** May the person do this to at least some records of the object? */
export const useMay = (object: string, action: Action): boolean =>
  useObject(object)?.abilities[action] ?? false;

export function widgetOf(schema: WebSchema, field: Field): FieldWidget {
  return schema.widgets[field.type]!;
}

function place(
  description: Description,
  types: FieldTypes,
  widgets: Readonly<Record<string, FieldWidget>>,
): WebSchema {
  const objects = description.objects.map((object): [string, WebObject] => [
    object.name,
    {
      ...object,
      fields: new Map(
        object.fields.map((field) => [
          field.name,
          { ...field, object: object.name, kind: types[field.type]! },
        ]),
      ),
      reverses: new Map(object.reverses.map((reverse) => [reverse.name, reverse])),
    },
  ]);
  return { version: description.version, types, widgets, objects: new Map(objects) };
}
