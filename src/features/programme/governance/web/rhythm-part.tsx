// When a level meets, chosen in words; kept at once.
import { NumberInput, Select } from '@mantine/core';
import { useState } from 'react';
import { isTime, TimeInput } from '../../../../fields/web/when-input.tsx';
import { useMessages, useText } from '../../../../platform/web/language.tsx';
import { useErrorText } from '../../../../platform/web/ui/error-state.tsx';
import type { ApiRecord } from '../../../../records/web/api/record.ts';
import { useUpdateRecord } from '../../../../records/web/api/use-write.ts';
import { cadenceLabels, governanceMessages, weekdayLabels } from '../messages.ts';
import { type Cadence, cadences, rhythmOf, ruleOf, type Weekday, weekdays } from '../rhythm.ts';
import classes from './governance.module.css';

const none = 'none';
const other = 'other';

export function RhythmPart({ committee, mayEdit }: { committee: ApiRecord; mayEdit: boolean }) {
  const m = useMessages(governanceMessages);
  const text = useText();
  const errorText = useErrorText();
  const { mutate, error } = useUpdateRecord('committee');
  const [minutes, setMinutes] = useState<string | number>(Number(committee.minutes ?? 60));
  const rule = committee.rhythm as string | null;
  const rhythm = rhythmOf(rule);
  const set = (values: Record<string, unknown>) => mutate({ id: committee.id, values, base: committee });
  const cadence = rhythm?.cadence ?? (rule ? other : none);
  const options = [
    ...cadences.map((key) => ({ value: key as string, label: text(cadenceLabels[key]) })),
    { value: none, label: m.noRhythm },
    ...(cadence === other ? [{ value: other, label: m.otherRhythm({ rule: rule! }) }] : []),
  ];
  const choose = (next: string | null) => {
    if (next === none) set({ rhythm: null });
    else if (next && next !== other)
      set({ rhythm: ruleOf({ cadence: next as Cadence, weekday: rhythm?.weekday ?? 'TU' }) });
  };
  return (
    <div className={classes.rhythm}>
      <Select
        label={m.rhythm}
        allowDeselect={false}
        disabled={!mayEdit}
        data={options}
        value={cadence}
        onChange={choose}
        className={classes.cadence}
      />
      {rhythm && (
        <Select
          label={m.weekday}
          allowDeselect={false}
          disabled={!mayEdit}
          data={weekdays.map((value) => ({ value, label: text(weekdayLabels[value]) }))}
          value={rhythm.weekday}
          onChange={(next) => next && set({ rhythm: ruleOf({ ...rhythm, weekday: next as Weekday }) })}
          className={classes.short}
        />
      )}
      {mayEdit && (
        <div className={classes.short}>
          <TimeInput
            label={m.time}
            value={String(committee.meets_at ?? '')}
            onChange={(next) => isTime(next) && next !== committee.meets_at && set({ meets_at: next })}
          />
        </div>
      )}
      <NumberInput
        label={m.minutes}
        disabled={!mayEdit}
        min={5}
        max={600}
        step={15}
        allowDecimal={false}
        clampBehavior="blur"
        value={minutes}
        onChange={setMinutes}
        onBlur={() => Number(minutes) >= 5 && set({ minutes: Number(minutes) })}
        className={classes.short}
      />
      {error && <p role="alert">{errorText(error)}</p>}
    </div>
  );
}
