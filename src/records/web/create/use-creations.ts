import { useMemo } from 'react';
import { useSchema } from '../../../model/web/use-schema.tsx';
import { useText } from '../../../platform/web/language.tsx';
import type { Creation } from '../../../platform/web/ui/frame.tsx';
import { objectIcon } from '../page/object-icon.tsx';
import { useQuickCreate } from './use-quick-create.ts';

/** Everything this person may make: for the menu of + New and the palette. */
export function useRecordCreations(): Creation[] {
  const schema = useSchema();
  const text = useText();
  const quickCreate = useQuickCreate();
  return useMemo(
    () =>
      [...schema.objects.values()]
        .filter(({ internal, abilities }) => !internal && abilities.create)
        .map((object) => ({
          id: object.name,
          label: text(object.label.one),
          icon: objectIcon(object.icon),
          run: () => quickCreate(object.name),
        })),
    [schema, text, quickCreate],
  );
}
