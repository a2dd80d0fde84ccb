// One person or group: where they stand, what changes, what they gain and fear, how to help.
import { Button, NumberInput, Select, Switch, Textarea, TextInput } from '@mantine/core';
import { useObject } from '../../../../model/web/use-schema.tsx';
import { useMessages, useText } from '../../../../platform/web/language.tsx';
import { Peek } from '../../../../platform/web/ui/peek.tsx';
import small from '../../web/small-lists.module.css';
import type { Edit } from '../../web/use-edit.ts';
import { stakeholderMessages } from '../messages.ts';
import classes from './people.module.css';
import type { Stakeholder } from './people-screen.tsx';

type Props = { one: Stakeholder; edit: Edit; onClose: () => void };

const texts = ['changes', 'gains', 'fears', 'approach'] as const;

export function StakeholderPeek({ one, edit, onClose }: Props) {
  const m = useMessages(stakeholderMessages);
  const text = useText();
  const fields = useObject('stakeholder')?.fields;
  const choicesOf = (field: string) =>
    (fields?.get(field)?.choices ?? []).map(({ key, label }) => ({ value: key, label: text(label) }));
  const change = (values: object) => void edit.change('stakeholder', one.id, { ...values });
  return (
    <Peek title={one.name} to={`/o/stakeholder/${one.id}`} onClose={onClose}>
      <div className={small.form}>
        <TextInput
          label={m.name}
          defaultValue={one.name}
          onBlur={({ currentTarget: { value } }) =>
            value.trim() && value !== one.name && change({ name: value })
          }
        />
        <div className={classes.two}>
          <Select
            label={m.attitude}
            data={choicesOf('attitude')}
            value={one.attitude}
            onChange={(attitude) => change({ attitude })}
          />
          <Select
            label={m.influence}
            allowDeselect={false}
            data={['1', '2', '3', '4', '5']}
            value={String(one.influence ?? 3)}
            onChange={(influence) => change({ influence: Number(influence) })}
          />
        </div>
        <div className={classes.two}>
          <Switch
            label={m.leader}
            checked={one.leader === true}
            onChange={(event) => change({ leader: event.currentTarget.checked })}
          />
          <Switch
            label={m.keyUser}
            checked={one.key_user === true}
            onChange={(event) => change({ key_user: event.currentTarget.checked })}
          />
        </div>
        {texts.map((field) => (
          <Textarea
            key={field}
            label={m[field]}
            autosize
            minRows={2}
            defaultValue={one[field] ?? ''}
            onBlur={({ currentTarget: { value } }) =>
              value !== (one[field] ?? '') && change({ [field]: value || null })
            }
          />
        ))}
        <div className={classes.two}>
          <NumberInput
            label={m.minutes}
            allowDecimal={false}
            min={-2400}
            max={2400}
            defaultValue={one.gains_minutes === null ? '' : Number(one.gains_minutes)}
            onBlur={({ currentTarget: { value } }) =>
              change({ gains_minutes: value === '' ? null : Number(value.replace('−', '-')) })
            }
          />
          <NumberInput
            label={m.people}
            allowDecimal={false}
            min={1}
            defaultValue={Number(one.people ?? 1)}
            onBlur={({ currentTarget: { value } }) => Number(value) >= 1 && change({ people: Number(value) })}
          />
        </div>
        <div>
          <Button
            variant="subtle"
            color="gray"
            onClick={() => {
              onClose();
              void edit.remove('stakeholder', one.id, m.removed({ name: one.name }));
            }}
          >
            {m.remove}
          </Button>
        </div>
      </div>
    </Peek>
  );
}
