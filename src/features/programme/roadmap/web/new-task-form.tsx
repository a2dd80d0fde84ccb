import { useQueryClient } from '@tanstack/react-query';
import { useMessages } from '../../../../platform/web/language.tsx';
import { useCreateRecord } from '../../../../records/web/api/use-write.ts';
import { programmeKey } from '../../home/web/use-home.ts';
import { NewLine } from '../../web/new-line.tsx';
import { roadmapMessages } from '../messages.ts';

export function NewTaskForm() {
  const m = useMessages(roadmapMessages);
  const client = useQueryClient();
  const { mutateAsync } = useCreateRecord('programme_task');
  const add = async (name: string) => {
    await mutateAsync({ name });
    await client.invalidateQueries({ queryKey: programmeKey });
  };
  return <NewLine label={m.newTask} add={add} />;
}
