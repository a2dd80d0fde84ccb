import { Button, Select, Textarea, TextInput } from '@mantine/core';
import { DayInput, isDay } from '../../../../fields/web/when-input.tsx';
import { useObject } from '../../../../model/web/use-schema.tsx';
import { useMessages, useText } from '../../../../platform/web/language.tsx';
import { Peek } from '../../../../platform/web/ui/peek.tsx';
import { usePeople } from '../../../../records/web/api/use-people.ts';
import { FieldRow } from '../../../../records/web/page/field-row.tsx';
import { EditingProvider } from '../../../../records/web/page/use-editing.tsx';
import small from '../../web/small-lists.module.css';
import type { Edit } from '../../web/use-edit.ts';
import { practiceMessages } from '../messages.ts';
import classes from './practices.module.css';
import type { Practice } from './practices-screen.tsx';

type Props = { one: Practice; edit: Edit; may: boolean; today: string; onClose: () => void };

const texts = ['before', 'after', 'proof'] as const;

export function PracticePeek({ one, edit, may, today, onClose }: Props) {
  const m = useMessages(practiceMessages);
  const text = useText();
  const people = usePeople();
  const object = useObject('practice_change');
  const fields = object?.fields;
  const file = fields?.get('proof_file');
  const choicesOf = (field: string) =>
    (fields?.get(field)?.choices ?? []).map(({ key, label }) => ({ value: key, label: text(label) }));
  const change = (values: object) => void edit.change('practice_change', one.id, { ...values });
  return (
    <Peek title={one.name} to={`/o/practice_change/${one.id}`} onClose={onClose}>
      <div className={small.form}>
        <TextInput
          label={m.name}
          defaultValue={one.name}
          disabled={!may}
          onBlur={({ currentTarget: { value } }) =>
            value.trim() && value !== one.name && change({ name: value })
          }
        />
        <Select
          label={m.kind}
          allowDeselect={false}
          disabled={!may}
          data={choicesOf('kind')}
          value={one.kind}
          onChange={(kind) => kind && change({ kind })}
        />
        <Select
          label={m.state}
          allowDeselect={false}
          disabled={!may}
          data={choicesOf('status')}
          value={one.status}
          onChange={(status) =>
            status && change({ status, done_on: status === 'done' ? (one.done_on ?? today) : null })
          }
        />
        <Select
          label={m.owner}
          searchable
          clearable
          disabled={!may}
          data={people.map(({ value, label }) => ({ value, label }))}
          value={one.owner?.id ?? null}
          onChange={(owner) => change({ owner })}
        />
        {may && (
          <DayInput
            label={m.due}
            value={one.due_on ?? ''}
            onChange={(next) => (next === '' || isDay(next)) && change({ due_on: next || null })}
          />
        )}
        {texts.map((field) => (
          <Textarea
            key={field}
            label={m[field]}
            autosize
            minRows={2}
            disabled={!may}
            defaultValue={one[field] ?? ''}
            onBlur={({ currentTarget: { value } }) =>
              value !== (one[field] ?? '') && change({ [field]: value || null })
            }
          />
        ))}
        {object && file && (
          <EditingProvider object={object} record={one}>
            <dl className={classes.file}>
              <FieldRow field={file} />
            </dl>
          </EditingProvider>
        )}
        {one._can?.delete && (
          <div>
            <Button
              variant="subtle"
              color="gray"
              onClick={() => {
                onClose();
                void edit.remove('practice_change', one.id, m.removed({ name: one.name }));
              }}
            >
              {m.remove}
            </Button>
          </div>
        )}
      </div>
    </Peek>
  );
}
