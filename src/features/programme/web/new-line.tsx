// One more of a kind, by its name alone; the rest is said where it then stands. The field is empty at once for the next, and
// what is refused comes back into it with the reason.
import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useErrorText } from '../../../platform/web/ui/error-state.tsx';
import classes from './new-line.module.css';

type Props = {
  /** Says what is made: placeholder, label and button. */
  label: string;
  /** Rejects when it is refused. */
  add: (name: string) => Promise<unknown>;
};

export function NewLine({ label, add }: Props) {
  const errorText = useErrorText();
  const [name, setName] = useState('');
  const [waiting, setWaiting] = useState(0);
  const [refused, setRefused] = useState<unknown>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const wanted = name.trim();
    if (!wanted) return;
    setName('');
    setRefused(null);
    setWaiting((count) => count + 1);
    try {
      await add(wanted);
    } catch (error) {
      setRefused(error);
      setName((typedSince) => typedSince || wanted);
    } finally {
      setWaiting((count) => count - 1);
    }
  };
  return (
    <form className={classes.form} onSubmit={(event) => void submit(event)}>
      <TextInput
        aria-label={label}
        placeholder={label}
        className={classes.name}
        maxLength={200}
        error={refused === null ? undefined : errorText(refused)}
        value={name}
        onChange={({ currentTarget }) => setName(currentTarget.value)}
      />
      <Button type="submit" loading={waiting > 0} disabled={!name.trim()}>
        {label}
      </Button>
    </form>
  );
}
