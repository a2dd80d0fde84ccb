// A note beside something that has a name: a field, a stage, a role. Those who show the thing say what it is; whoever has
// something to say about it (the application knows who) shows it there.
import { type ComponentType, createContext, createElement, type ReactNode, use } from 'react';

export interface SubjectNoteProps {
  /** `field`, `stage`, `role`… */
  kind: string;
  /** The record's id, `object.field`, or the name. */
  of: string;
}

/** `<SubjectNoteContext value={…}>` around the screens. */
export const SubjectNoteContext = createContext<ComponentType<SubjectNoteProps> | null>(null);

/** `<SubjectNote kind="stage" of={stage.id} />`: nothing, where there is nothing to say. */
export function SubjectNote(props: SubjectNoteProps): ReactNode {
  const Note = use(SubjectNoteContext);
  return Note && createElement(Note, props);
}
