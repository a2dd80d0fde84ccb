import type { ApiRecord } from '../api/record.ts';
import { useUpdateRecord } from '../api/use-write.ts';
import { Checklist } from './checklist.tsx';

/** The checklist of a record that stands among others. Nothing where it has none. */
export function RecordChecklist({ object, record }: { object: string; record: ApiRecord }) {
  const { mutateAsync } = useUpdateRecord(object);
  const text = record.checklist;
  if (typeof text !== 'string' || text === '') return null;
  // Of a list that was cut, the rest would be lost.
  const may = record._can?.edit === true && !(record._cut as string[] | undefined)?.includes('checklist');
  return (
    <Checklist
      text={text}
      onSave={may ? (checklist) => mutateAsync({ id: record.id, values: { checklist } }) : undefined}
    />
  );
}
