// A task of the programme by its name alone; the rest is said where it then stands.
import { Button, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useMessages } from '../../../../platform/web/language.tsx';
import { useErrorText } from '../../../../platform/web/ui/error-state.tsx';
import { useCreateRecord } from '../../../../records/web/api/use-write.ts';
import { programmeKey } from '../../home/web/use-home.ts';
import { roadmapMessages } from '../messages.ts';
import classes from './new-task-form.module.css';

export function NewTaskForm() {
  const m = useMessages(roadmapMessages);
  const client = useQueryClient();
  const errorText = useErrorText();
  const create = useCreateRecord('programme_task');
  const [name, setName] = useState('');
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!name.trim()) return;
        create.mutate(
          { name: name.trim() },
          {
            onSuccess: () => {
              setName('');
              void client.invalidateQueries({ queryKey: programmeKey });
            },
          },
        );
      }}
    >
      <TextInput
        aria-label={m.newTask}
        placeholder={m.newTask}
        maxLength={200}
        error={create.error ? errorText(create.error) : undefined}
        value={name}
        onChange={({ currentTarget }) => setName(currentTarget.value)}
      />
      <Button type="submit" loading={create.isPending} disabled={!name.trim()}>
        {m.newTask}
      </Button>
    </form>
  );
}
