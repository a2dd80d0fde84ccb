// The words of an import, apart from the shapes that need a library to be checked: the browser reads only these.
export const importStates = [
  'ready',
  'rehearsing',
  'rehearsed',
  'running',
  'done',
  'cancelled',
  'failed',
  'undoing',
  'undone',
] as const;
export type ImportState = (typeof importStates)[number];

/** What may be done in a state; everything else is answered `conflict`. */
export const importSteps: Readonly<
  Record<'patch' | 'rehearse' | 'run' | 'cancel' | 'resume' | 'undo' | 'delete', readonly ImportState[]>
> = {
  patch: ['ready', 'rehearsed'],
  rehearse: ['ready', 'rehearsed'],
  run: ['ready', 'rehearsed'],
  cancel: ['rehearsing', 'running'],
  /** Goes on after the last row that was done; not once an undo has begun. */
  resume: ['cancelled', 'failed'],
  /** An undo that failed goes on from where it was. */
  undo: ['done', 'cancelled', 'failed'],
  delete: ['ready', 'rehearsed'],
};

export const outcomes = ['created', 'updated', 'unchanged', 'refused'] as const;
export type Outcome = (typeof outcomes)[number];

export const importModes = ['create', 'update', 'both'] as const;
