// The same as the map, to be read in rows and changed by the keyboard.
import { Checkbox, Select } from '@mantine/core';
import { useObject } from '../../../../model/web/use-schema.tsx';
import { useFormats, useMessages, useText } from '../../../../platform/web/language.tsx';
import small from '../../web/small-lists.module.css';
import type { Edit } from '../../web/use-edit.ts';
import { stakeholderMessages } from '../messages.ts';
import classes from './people.module.css';
import type { Stakeholder } from './people-screen.tsx';

type Props = { all: readonly Stakeholder[]; edit: Edit; onOpen: (id: string) => void };

export function StakeholderTable({ all, edit, onOpen }: Props) {
  const m = useMessages(stakeholderMessages);
  const text = useText();
  const choices = (useObject('stakeholder')?.fields.get('attitude')?.choices ?? []).map(({ key, label }) => ({
    value: key,
    label: text(label),
  }));
  return (
    <div className={small.scroller}>
      <table className={small.table}>
        <thead>
          <tr>
            {[m.name, m.gains, m.attitude, m.influence, m.leader, m.keyUser].map((label) => (
              <th key={label} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {all.map((one) => {
            const change = (values: object) => void edit.change('stakeholder', one.id, { ...values });
            return (
              <tr key={one.id}>
                <th scope="row">
                  <button type="button" className={small.open} onClick={() => onOpen(one.id)}>
                    {one.name}
                  </button>
                </th>
                <td className={classes.gains}>
                  <Gains one={one} />
                </td>
                <td className={classes.attitude}>
                  <Select
                    size="xs"
                    aria-label={`${m.attitude}, ${one.name}`}
                    data={choices}
                    value={one.attitude}
                    onChange={(attitude) => change({ attitude })}
                  />
                </td>
                <td className={classes.influence}>
                  <Select
                    size="xs"
                    aria-label={`${m.influence}, ${one.name}`}
                    allowDeselect={false}
                    data={['1', '2', '3', '4', '5']}
                    value={String(one.influence ?? 3)}
                    onChange={(influence) => change({ influence: Number(influence) })}
                  />
                </td>
                <td>
                  <Checkbox
                    aria-label={`${m.leader}, ${one.name}`}
                    checked={one.leader === true}
                    onChange={(event) => change({ leader: event.currentTarget.checked })}
                  />
                </td>
                <td>
                  <Checkbox
                    aria-label={`${m.keyUser}, ${one.name}`}
                    checked={one.key_user === true}
                    onChange={(event) => change({ key_user: event.currentTarget.checked })}
                  />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

/** In words, and in minutes: each one's, times how many they are. */
function Gains({ one }: { one: Stakeholder }) {
  const m = useMessages(stakeholderMessages);
  const formats = useFormats();
  const [minutes, people] = [Number(one.gains_minutes ?? 0), Number(one.people ?? 1)];
  return (
    <>
      {one.gains}
      {minutes !== 0 && (
        <span className={small.quiet}>
          {m.minutesEach({
            minutes: formats.number(minutes),
            people: formats.number(people),
            hours: formats.number(Math.round((minutes * people) / 0.6) / 100),
          })}
        </span>
      )}
    </>
  );
}
