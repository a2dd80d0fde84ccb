// The lists of records in the rail: one entry for each object that this person may read, standard or made by the firm.
import { useMemo } from 'react';
import type { ObjectDefinition } from '../../model/object.ts';
import { useSchema } from '../../model/web/use-schema.tsx';
import { fold } from '../../platform/lib/fold.ts';
import { useText } from '../../platform/web/language.tsx';
import type { FrameEntry } from '../../platform/web/ui/frame.tsx';
import { objectIcon } from './page/object-icon.tsx';

export type RecordEntry = FrameEntry & { order: number };

/** Where in the navigation the list of an object stands. */
export type RecordPlace = Pick<FrameEntry, 'group' | 'phone'> & { order: number };

// After those whose place is said, in the order of the schema.
const firstOrder = 100;

/**
 * @param except objects that have a screen of their own in the rail; @param taken letters after `g` that other entries have;
 * @param places of the objects that the application knows; others (the firm's own) follow the customers.
 */
export function useRecordEntries(
  except: readonly string[] = [],
  taken: readonly string[] = [],
  places: Readonly<Record<string, RecordPlace>> = {},
): RecordEntry[] {
  const schema = useSchema();
  const text = useText();
  const key = `${except} ${taken}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the lists are compared by what they hold; places never change.
  return useMemo(() => {
    const all = [...schema.objects.values()].filter(({ internal }) => !internal);
    const letters = lettersFor(
      all.filter(({ name }) => !except.includes(name)),
      taken,
    );
    return all.flatMap((object, i): RecordEntry[] => {
      if (except.includes(object.name)) return [];
      return [
        {
          id: `o/${object.name}`,
          label: text(object.label.many),
          icon: objectIcon(object.icon),
          to: `/o/${object.name}`,
          shortcut: letters.get(object.name),
          ...(places[object.name] ?? { group: 'customers', order: firstOrder + i }),
        },
      ];
    });
  }, [schema, text, key]);
}

/** The letter after `g` of each: its initial in English, else in French, else any letter of its names that is free. */
export function lettersFor(
  objects: readonly Pick<ObjectDefinition, 'name' | 'label'>[],
  taken: readonly string[] = [],
): Map<string, string> {
  const used = new Set(taken);
  const letters = new Map<string, string>();
  for (const { name, label } of objects) {
    const [en, fr] = [label.many.en, label.many.fr].map((words) => fold(words).replace(/[^a-z]/g, '')) as [
      string,
      string,
    ];
    const letter = [...en.slice(0, 1), ...fr.slice(0, 1), ...en, ...fr].find((one) => !used.has(one));
    if (!letter) continue;
    used.add(letter);
    letters.set(name, letter);
  }
  return letters;
}
