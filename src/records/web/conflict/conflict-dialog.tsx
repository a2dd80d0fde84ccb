// Two people changed the same fields: field by field, what was, what the other made of it, what one wanted. Nothing is
// written until one has chosen, and leaving keeps what the other wrote.
import { Button, Group, Modal, Radio, Stack, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { useObject, type WebObject } from '../../../model/web/use-schema.tsx';
import { useMessages, useText } from '../../../platform/web/language.tsx';
import { useErrorText } from '../../../platform/web/ui/error-state.tsx';
import { uiMessages } from '../../../platform/web/ui/messages.ts';
import { type FieldConflict, RecordConflict } from '../api/conflict.ts';
import { type Reference, titleOf } from '../api/record.ts';
import { useUpdateRecord } from '../api/use-write.ts';
import { FieldValue, isEmpty } from '../page/field-value.tsx';
import classes from './conflict.module.css';
import { conflictMessages } from './messages.ts';

type Props = { conflict: RecordConflict; onClose: () => void };
type Choice = 'theirs' | 'yours';

export function ConflictDialog({ conflict: first, onClose }: Props) {
  const m = useMessages(conflictMessages);
  const { close } = useMessages(uiMessages);
  const errorText = useErrorText();
  // Somebody may be quicker again: then the newest conflict takes the place of the one before.
  const [conflict, setConflict] = useState(first);
  const [chosen, setChosen] = useState<Readonly<Record<string, Choice>>>({});
  const object = useObject(conflict.object);
  const { mutateAsync, isPending, error } = useUpdateRecord(conflict.object);
  if (!object) return null;
  const choiceOf = (field: string): Choice => chosen[field] ?? 'yours';

  const save = async () => {
    const kept = conflict.fields
      .filter(({ field }) => choiceOf(field) === 'theirs')
      .map(({ field }) => field);
    const values = Object.fromEntries(
      Object.entries(conflict.wanted).filter(([field]) => !kept.includes(field)),
    );
    if (Object.keys(values).length === 0) return onClose();
    try {
      await mutateAsync({ id: conflict.record.id, values, base: conflict.record });
      onClose();
    } catch (failure) {
      if (failure instanceof RecordConflict) setConflict(failure);
    }
  };

  const who = (conflict.record.updated_by as Reference | null)?.title || m.somebody;
  return (
    <Modal opened onClose={onClose} title={m.title} size={720} closeButtonProps={{ 'aria-label': close }}>
      <Stack gap="md">
        <Text>{m.intro({ who, title: titleOf(conflict.record) || m.untitled })}</Text>
        <Table className={classes.table}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{m.field}</Table.Th>
              <Table.Th scope="col">{m.original}</Table.Th>
              <Table.Th scope="col">{m.theirs}</Table.Th>
              <Table.Th scope="col">{m.yours}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {conflict.fields.map((one) => (
              <ConflictRow
                key={one.field}
                object={object}
                conflict={one}
                choice={choiceOf(one.field)}
                onChoose={(choice) => setChosen({ ...chosen, [one.field]: choice })}
              />
            ))}
          </Table.Tbody>
        </Table>
        {error && !(error instanceof RecordConflict) && (
          <Text role="alert" c="red">
            {errorText(error)}
          </Text>
        )}
        <Group justify="flex-end" gap="xs">
          <Button onClick={onClose}>{m.leave}</Button>
          <Button variant="filled" loading={isPending} onClick={() => void save()} data-autofocus>
            {m.save}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

type RowProps = {
  object: WebObject;
  conflict: FieldConflict;
  choice: Choice;
  onChoose: (choice: Choice) => void;
};

function ConflictRow({ object, conflict, choice, onChoose }: RowProps) {
  const m = useMessages(conflictMessages);
  const text = useText();
  const field = object.fields.get(conflict.field);
  if (!field) return null;
  const label = text(field.label);
  const show = (value: unknown) =>
    isEmpty(value) ? (
      <Text span c="dimmed">
        {m.empty}
      </Text>
    ) : (
      <FieldValue field={field} value={value} dense />
    );
  const radio = (which: Choice) => (
    <Radio
      name={conflict.field}
      checked={choice === which}
      onChange={() => onChoose(which)}
      aria-label={(which === 'theirs' ? m.keepTheirs : m.keepYours)({ field: label })}
    />
  );
  return (
    <Table.Tr>
      <Table.Th scope="row">{label}</Table.Th>
      <Table.Td data-label={m.original}>{show(conflict.original)}</Table.Td>
      {(['theirs', 'yours'] as const).map((which) => (
        <Table.Td
          key={which}
          className={classes.choice}
          data-label={m[which]}
          onClick={() => onChoose(which)}
        >
          <Group gap="xs" wrap="nowrap">
            {radio(which)}
            {show(conflict[which])}
          </Group>
        </Table.Td>
      ))}
    </Table.Tr>
  );
}
