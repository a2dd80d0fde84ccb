// The verbs by which the palette writes something down.
import { fold } from '../../platform/lib/fold.ts';

export type VerbKind = 'call' | 'note' | 'task' | 'done';

const verbs: Readonly<Record<VerbKind, readonly string[]>> = {
  call: ['appeler', 'appel', 'appelé', 'téléphoner', 'call', 'called', 'phone'],
  note: ['noter', 'note', 'écrire', 'write'],
  task: ['tâche', 'faire', 'todo', 'task'],
  done: ['fait', 'fini', 'terminé', 'done', 'finish'],
};

const kinds = new Map(
  Object.entries(verbs).flatMap(([kind, words]) => words.map((word) => [fold(word), kind as VerbKind])),
);

/** « appeler Dupont »: the verb, and two letters at least of what it is about. */
export function readVerb(query: string): { kind: VerbKind; rest: string } | null {
  const [verb = '', ...others] = query.trim().split(/\s+/);
  const kind = kinds.get(fold(verb));
  const rest = others.join(' ');
  return kind && rest.length >= 2 ? { kind, rest } : null;
}
