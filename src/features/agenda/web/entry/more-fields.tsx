// What most entries need not say: in whose agenda it stands, the way there and back, what others see.
import { Button, Collapse, NumberInput, SegmentedControl, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useMessages } from '../../../../platform/web/language.tsx';
import type { Visibility } from '../../contract.ts';
import { entryMessages } from '../../messages.ts';
import { colleaguesQuery } from '../use-agenda.ts';
import type { Fields } from './draft.ts';
import classes from './entry.module.css';

type Shown = Pick<Fields, 'owner' | 'travel_before' | 'travel_after' | 'visibility'>;
type Props = { values: Shown; onChange: (part: Partial<Shown>) => void };

export function MoreFields({ values, onChange }: Props) {
  const m = useMessages(entryMessages);
  const id = useId();
  const [opened, setOpened] = useState(
    Boolean(values.travel_before || values.travel_after || values.visibility),
  );
  return (
    <>
      <div>
        <Button size="xs" aria-expanded={opened} aria-controls={id} onClick={() => setOpened(!opened)}>
          {m.more}
        </Button>
      </div>
      <Collapse expanded={opened} id={id}>
        <div className={classes.form}>
          <OwnerField value={values.owner} onChange={(owner) => onChange({ owner })} />
          <div className={classes.when}>
            <Minutes
              label={m.travelBefore}
              value={values.travel_before}
              onChange={(travel_before) => onChange({ travel_before })}
            />
            <Minutes
              label={m.travelAfter}
              value={values.travel_after}
              onChange={(travel_after) => onChange({ travel_after })}
            />
          </div>
          <div>
            <div className="mantine-InputWrapper-label">{m.visibility}</div>
            <SegmentedControl
              fullWidth
              aria-label={m.visibility}
              value={values.visibility ?? ''}
              onChange={(visibility) => onChange({ visibility: visibility as Visibility })}
              data={[
                { value: 'details', label: m.details },
                { value: 'busy', label: m.busyOnly },
                { value: 'hidden', label: m.hidden },
              ]}
            />
            <p className={classes.dim}>{m.visibilityHelp}</p>
          </div>
        </div>
      </Collapse>
    </>
  );
}

function OwnerField({ value, onChange }: { value: string; onChange: (id: string) => void }) {
  const m = useMessages(entryMessages);
  const { data: colleagues = [] } = useQuery(colleaguesQuery);
  return (
    <Select
      label={m.inAgendaOf}
      searchable
      allowDeselect={false}
      nothingFoundMessage={m.noMore}
      data={colleagues.map(({ id, name }) => ({ value: id, label: name }))}
      value={value}
      onChange={(next) => next && onChange(next)}
    />
  );
}

type MinutesProps = { label: string; value: number; onChange: (minutes: number) => void };

const Minutes = ({ label, value, onChange }: MinutesProps) => (
  <NumberInput
    label={label}
    min={0}
    max={1440}
    step={15}
    value={value}
    onChange={(next) => onChange(Number(next) || 0)}
  />
);
