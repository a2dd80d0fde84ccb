// Influence upwards, attitude from left to right. Whoever is dragged into a cell takes its place; so do the choices beside it
// and the table, for who does not drag. A leader bears a star and the word.
import { IconKey, IconStarFilled } from '@tabler/icons-react';
import { type DragEvent, useState } from 'react';
import { useObject } from '../../../../model/web/use-schema.tsx';
import { useMessages, useText } from '../../../../platform/web/language.tsx';
import small from '../../web/small-lists.module.css';
import type { Attitude } from '../key-users.ts';
import { stakeholderMessages } from '../messages.ts';
import classes from './people.module.css';
import type { Stakeholder } from './people-screen.tsx';

const attitudes: readonly Attitude[] = ['reluctant', 'neutral', 'keen'];
const influences = [5, 4, 3, 2, 1];

type Props = {
  all: readonly Stakeholder[];
  opened: string | undefined;
  onOpen: (id: string) => void;
  onMove: (one: Stakeholder, values: { attitude: Attitude; influence: number }) => void;
};

export function AttitudeMap({ all, opened, onOpen, onMove }: Props) {
  const m = useMessages(stakeholderMessages);
  const text = useText();
  const [over, setOver] = useState('');
  const choices = useObject('stakeholder')?.fields.get('attitude')?.choices ?? [];
  const labelOf = (attitude: Attitude) => {
    const choice = choices.find(({ key }) => key === attitude);
    return choice ? text(choice.label) : attitude;
  };
  const unknown = all.filter(({ attitude }) => !attitude);
  const drop = (event: DragEvent, attitude: Attitude, influence: number) => {
    event.preventDefault();
    setOver('');
    const one = all.find(({ id }) => id === event.dataTransfer.getData('text/plain'));
    if (one && (one.attitude !== attitude || Number(one.influence) !== influence))
      onMove(one, { attitude, influence });
  };
  const chips = (some: readonly Stakeholder[]) => (
    <ul className={classes.cellList}>
      {some.map((one) => (
        <li key={one.id}>
          <button
            type="button"
            className={classes.chip}
            draggable
            data-leader={one.leader ? true : undefined}
            aria-current={one.id === opened ? 'true' : undefined}
            onDragStart={(event) => event.dataTransfer.setData('text/plain', one.id)}
            onClick={() => onOpen(one.id)}
          >
            {one.leader && <IconStarFilled size={12} aria-hidden="true" />}
            {one.name}
            {one.leader && <span className={classes.mark}>{m.leaderShort}</span>}
            {one.key_user && (
              <span className={classes.mark}>
                <IconKey size={12} aria-hidden="true" /> {m.keyShort}
              </span>
            )}
          </button>
        </li>
      ))}
    </ul>
  );
  return (
    <>
      <div className={small.scroller}>
        <table className={classes.map}>
          <thead>
            <tr>
              <td className={classes.corner} />
              {attitudes.map((attitude) => (
                <th key={attitude} scope="col" data-attitude={attitude}>
                  {labelOf(attitude)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {influences.map((influence) => (
              <tr key={influence}>
                <th scope="row">{m.influenceOf({ value: influence })}</th>
                {attitudes.map((attitude) => (
                  <td
                    key={attitude}
                    className={classes.cell}
                    data-over={over === `${attitude} ${influence}` || undefined}
                    onDragOver={(event) => {
                      event.preventDefault();
                      setOver(`${attitude} ${influence}`);
                    }}
                    onDragLeave={() => setOver('')}
                    onDrop={(event) => drop(event, attitude, influence)}
                  >
                    {chips(
                      all.filter(
                        (one) => one.attitude === attitude && Number(one.influence ?? 3) === influence,
                      ),
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {unknown.length > 0 && (
        <section className={classes.unknown} aria-label={m.unknown}>
          <h2 className={classes.small}>{m.unknown}</h2>
          {chips(unknown)}
        </section>
      )}
    </>
  );
}
