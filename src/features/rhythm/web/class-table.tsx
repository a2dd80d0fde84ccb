// What the past says of each class, and the interval that is in force for it.
import { Button, Checkbox, NumberInput, Select } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Fragment, useState } from 'react';
import { useObject } from '../../../model/web/use-schema.tsx';
import { api } from '../../../platform/web/api.ts';
import { useFormats, useMessages, useText } from '../../../platform/web/language.tsx';
import { useErrorText } from '../../../platform/web/ui/error-state.tsx';
import { bands, type ClassField, type ClassFigure, classFields, enough, type Rhythm } from '../contract.ts';
import { rhythmMessages } from '../messages.ts';
import classes from './rhythm.module.css';
import { rhythmKey } from './rhythm-key.ts';
import { VisitsOffer } from './visits-offer.tsx';

type Settled = Record<string, { days: number | null; by_visit: boolean }>;

export function ClassTable({ rhythm }: { rhythm: Rhythm }) {
  const m = useMessages(rhythmMessages);
  const client = useQueryClient();
  const errorText = useErrorText();
  const nameOf = useClassName(rhythm.by);
  const [opened, setOpened] = useState<string | null>(null);
  const before: Settled = Object.fromEntries(rhythm.classes.map((one) => [one.class, one.settled]));
  const [settled, setSettled] = useState(before);
  const settle = useMutation({
    mutationFn: (input: object) => api.action('rhythm.settle', input),
    onSuccess: () => {
      notifications.show({ message: m.saved, role: 'status' });
      void client.invalidateQueries({ queryKey: rhythmKey });
    },
    onError: (error) =>
      notifications.show({
        message: m.failed({ reason: errorText(error) }),
        autoClose: false,
        role: 'alert',
      }),
  });
  const changed = rhythm.classes.filter(({ class: name }) => {
    const [was, is] = [before[name], settled[name]];
    return was?.days !== is?.days || was?.by_visit !== is?.by_visit;
  });
  return (
    <>
      {rhythm.may_settle && (
        <Select
          className={classes.by}
          label={m.by}
          value={rhythm.by}
          allowDeselect={false}
          data={classFields.map((value) => ({ value, label: m[value] }))}
          onChange={(by) => settle.mutate({ by })}
        />
      )}
      {rhythm.may_settle && (
        <VisitsOffer
          figures={rhythm.classes}
          nameOf={nameOf}
          busy={settle.isPending}
          onPlan={(chosen) => {
            const visited = chosen.map((one) => ({
              class: one.class,
              days: one.settled.days,
              by_visit: true,
            }));
            settle.mutate(
              { classes: visited },
              {
                onSuccess: () =>
                  setSettled((all) => ({
                    ...all,
                    ...Object.fromEntries(visited.map(({ class: name, ...rest }) => [name, rest])),
                  })),
              },
            );
          }}
        />
      )}
      {rhythm.classes.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard.
        <section className={classes.scroller} tabIndex={0} aria-label={m.table}>
          <table className={classes.table}>
            <thead>
              <tr>
                {[
                  m.class,
                  m.customers,
                  m.contacts,
                  m.visits,
                  m.bought,
                  m.recommended,
                  m.settled,
                  m.byVisit,
                ].map((label) => (
                  <th key={label} scope="col">
                    {label}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rhythm.classes.map((figure) => (
                <Fragment key={figure.class}>
                  <ClassRow
                    figure={figure}
                    name={nameOf(figure.class)}
                    opened={opened === figure.class}
                    onToggle={() => setOpened(opened === figure.class ? null : figure.class)}
                    settled={settled[figure.class] ?? figure.settled}
                    onSettle={
                      rhythm.may_settle
                        ? (next) => setSettled((all) => ({ ...all, [figure.class]: next }))
                        : undefined
                    }
                  />
                  {opened === figure.class &&
                    figure.bands.map((band) => <BandRow key={band.band} band={band} />)}
                </Fragment>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {changed.length > 0 && (
        <Button
          variant="filled"
          mt="sm"
          loading={settle.isPending}
          onClick={() =>
            settle.mutate({ classes: changed.map((one) => ({ class: one.class, ...settled[one.class] })) })
          }
        >
          {m.save}
        </Button>
      )}
    </>
  );
}

interface RowProps {
  figure: ClassFigure;
  name: string;
  opened: boolean;
  onToggle: () => void;
  settled: { days: number | null; by_visit: boolean };
  onSettle?: (next: { days: number | null; by_visit: boolean }) => void;
}

function ClassRow({ figure, name, opened, onToggle, settled, onSettle }: RowProps) {
  const m = useMessages(rhythmMessages);
  const formats = useFormats();
  const { recommended, customers } = figure;
  return (
    <tr>
      <th scope="row">
        <button type="button" className={classes.toggle} aria-expanded={opened} onClick={onToggle}>
          {name}
        </button>
      </th>
      <td>{formats.integer(customers)}</td>
      <td>{figure.contacts === null ? '–' : formats.number(figure.contacts)}</td>
      <td>{figure.visits === null ? '–' : formats.number(figure.visits)}</td>
      <td>
        <Share bought={figure.bought} of={customers} />
      </td>
      <td>
        {recommended ? (
          m.sample({ days: m.days({ count: recommended.days }), count: recommended.sample })
        ) : (
          <span className={classes.dim}>
            {figure.bands.filter((band) => band.customers >= enough).length > 1
              ? m.noDifference
              : m.notEnough({ count: customers })}
          </span>
        )}
      </td>
      <td>
        {onSettle ? (
          <NumberInput
            size="xs"
            className={classes.number}
            aria-label={m.settledOf({ name })}
            value={settled.days ?? ''}
            placeholder={recommended ? String(recommended.days) : '–'}
            min={1}
            max={730}
            allowDecimal={false}
            onChange={(value) => onSettle({ ...settled, days: value === '' ? null : Number(value) })}
          />
        ) : settled.days !== null ? (
          m.days({ count: settled.days })
        ) : (
          '–'
        )}
      </td>
      <td>
        <Checkbox
          aria-label={m.byVisitOf({ name })}
          checked={settled.by_visit}
          disabled={!onSettle}
          onChange={(event) => onSettle?.({ ...settled, by_visit: event.currentTarget.checked })}
        />
      </td>
    </tr>
  );
}

function BandRow({ band: { band, customers, bought, contacts } }: { band: ClassFigure['bands'][number] }) {
  const m = useMessages(rhythmMessages);
  const formats = useFormats();
  const [from, to] = bands[band] ?? [0, null];
  const label = to === 0 ? m.bandNone : to === null ? m.bandMore({ from }) : m.band({ from, to });
  return (
    <tr className={classes.band}>
      <th scope="row">{label}</th>
      <td>{formats.integer(customers)}</td>
      <td>{contacts === null ? '–' : formats.number(contacts)}</td>
      <td />
      <td>
        <Share bought={bought} of={customers} />
      </td>
      <td colSpan={3}>
        {bought !== null && (
          <span
            className={classes.bar}
            style={{ inlineSize: `${(bought / customers) * 100}%` }}
            aria-hidden="true"
          />
        )}
      </td>
    </tr>
  );
}

function Share({ bought, of }: { bought: number | null; of: number }) {
  const m = useMessages(rhythmMessages);
  const formats = useFormats();
  if (bought === null) return <span className={classes.dim}>{m.notEnough({ count: of })}</span>;
  return m.share({ share: formats.percent(bought / of), count: of });
}

/** What a class is called: a choice of a field by its label. */
export function useClassName(by: ClassField): (name: string) => string {
  const m = useMessages(rhythmMessages);
  const text = useText();
  const choices = useObject('company')?.fields.get(by)?.choices;
  return (name) => {
    if (by === 'turnover') return { A: m.classA, B: m.classB, C: m.classC, none: m.classNone }[name] ?? name;
    const choice = choices?.find(({ key }) => key === name);
    return choice ? text(choice.label) : name;
  };
}
