// How an activity is to repeat: as few fields as the rule needs, said back as a sentence with its next days.
import { Button, Chip, Group, Modal, NativeSelect, NumberInput, SegmentedControl } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { DayInput, isDay } from '../../../../fields/web/when-input.tsx';
import { api } from '../../../../platform/web/api.ts';
import { useFormats, useMessages } from '../../../../platform/web/language.tsx';
import { useErrorText } from '../../../../platform/web/ui/error-state.tsx';
import type { ApiRecord } from '../../../../records/web/api/record.ts';
import { ruleMessages } from '../../recurrence/messages.ts';
import {
  everyWeek,
  type Frequency,
  frequencies,
  parseRule,
  printRule,
  type Rule,
  weekdays,
} from '../../recurrence/rule.ts';
import { ordinals, weekdayOf } from '../../recurrence/rule-sentence.ts';
import type { Repeat } from '../../series-contract.ts';
import classes from '../activities.module.css';
import { seriesMessages } from './messages.ts';
import { useRepeatSentence } from './use-repeat-sentence.ts';

type Props = {
  record: ApiRecord;
  repeat: Repeat | null;
  onSave: (repeat: Repeat) => Promise<boolean>;
  onClose: () => void;
};

export function RepeatDialog({ record, repeat, onSave, onClose }: Props) {
  const m = useMessages(seriesMessages);
  const errorText = useErrorText();
  const say = useRepeatSentence();
  const formats = useFormats();
  const [rule, setRule] = useState<Rule>(
    () => (repeat && 'rule' in repeat && parseRule(repeat.rule)) || everyWeek,
  );
  const [after, setAfter] = useState<number | null>(
    repeat && 'after_days' in repeat ? repeat.after_days : null,
  );
  const [saving, setSaving] = useState(false);
  const wanted: Repeat = after === null ? { rule: printRule(rule) } : { after_days: after };
  const { data, error } = useQuery({
    queryKey: ['series-preview', record.id, wanted],
    queryFn: ({ signal }) =>
      api.action<{ starts: string; next: string[] }>(
        'series.preview',
        { id: record.id, repeat: wanted },
        { signal },
      ),
    placeholderData: keepPreviousData,
  });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setSaving(true);
    const saved = await onSave(wanted);
    setSaving(false);
    if (saved) onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={repeat ? m.titleChange : m.titleNew}
      closeButtonProps={{ 'aria-label': m.close }}
    >
      <form className={classes.form} onSubmit={submit}>
        <SegmentedControl
          aria-label={m.way}
          value={after === null ? 'fixed' : 'done'}
          data={[
            { value: 'fixed', label: m.fixed },
            { value: 'done', label: m.done },
          ]}
          onChange={(way) => setAfter(way === 'done' ? 14 : null)}
        />
        {after === null ? (
          <RuleFields rule={rule} starts={data?.starts} onChange={setRule} />
        ) : (
          <NumberInput
            label={m.daysAfter}
            min={1}
            max={3650}
            allowDecimal={false}
            value={after}
            onChange={(value) => typeof value === 'number' && value >= 1 && setAfter(value)}
          />
        )}
        <p role="status" className={classes.sentence}>
          {data && <strong>{m.repeats({ sentence: say(wanted, data.starts) })}</strong>}
          {data && data.next.length > 0 && (
            <span>
              {m.next({ days: formats.list(data.next.slice(0, 4).map((day) => formats.date(day))) })}
            </span>
          )}
          {error ? <span role="alert">{errorText(error)}</span> : null}
          {repeat && <span>{m.remade}</span>}
        </p>
        <div className={classes.foot}>
          <Button type="submit" variant="filled" loading={saving} disabled={!data}>
            {m.save}
          </Button>
        </div>
      </form>
    </Modal>
  );
}

type FieldsProps = { rule: Rule; starts: string | undefined; onChange: (rule: Rule) => void };

function RuleFields({ rule, starts = '2026-01-01T09:00', onChange }: FieldsProps) {
  const m = useMessages(seriesMessages);
  const names = useMessages(ruleMessages);
  const set = (part: Partial<Rule>) => onChange({ ...rule, ...part });
  const today = weekdayOf(starts.slice(0, 10));
  return (
    <>
      <Group gap="xs" align="flex-end" wrap="nowrap">
        <NumberInput
          label={m.every}
          w="6rem"
          flex="none"
          min={1}
          max={99}
          allowDecimal={false}
          value={rule.interval}
          onChange={(value) => typeof value === 'number' && value >= 1 && set({ interval: value })}
        />
        <NativeSelect
          aria-label={m.unit}
          miw="9rem"
          value={rule.freq}
          data={frequencies.map((freq) => ({ value: freq, label: m[freq] }))}
          onChange={(event) =>
            set({ freq: event.currentTarget.value as Frequency, days: [], ordinal: null, monthDay: null })
          }
        />
      </Group>
      {rule.freq === 'WEEKLY' && (
        <Chip.Group
          multiple
          value={rule.days.length ? [...rule.days] : [today]}
          onChange={(days) => set({ days: weekdays.filter((day) => days.includes(day)) })}
        >
          <Group gap={6} role="group" aria-label={m.days}>
            {weekdays.map((day) => (
              <Chip key={day} value={day} size="xs" variant="light">
                {names[day]}
              </Chip>
            ))}
          </Group>
        </Chip.Group>
      )}
      {rule.freq === 'MONTHLY' && <MonthDay rule={rule} starts={starts} onChange={set} />}
      <End rule={rule} onChange={set} />
    </>
  );
}

function MonthDay({
  rule,
  starts,
  onChange,
}: {
  rule: Rule;
  starts: string;
  onChange: (part: Partial<Rule>) => void;
}) {
  const m = useMessages(seriesMessages);
  const names = useMessages(ruleMessages);
  const date = Number(starts.slice(8, 10));
  // The day of the rule, which need not be that of this occurrence.
  const weekday = rule.days[0] ?? weekdayOf(starts.slice(0, 10));
  const nth = rule.ordinal && rule.ordinal > 0 ? rule.ordinal : Math.ceil(date / 7);
  const day = names[weekday];
  const ways = {
    same: { words: m.sameDay({ day: date }), part: { days: [], ordinal: null, monthDay: null } },
    nth: {
      words: m.nthDay({ ordinal: names[ordinals[nth] ?? 'fifth'], day }),
      part: { days: [weekday], ordinal: nth, monthDay: null },
    },
    lastWeekday: { words: m.lastWeekday({ day }), part: { days: [weekday], ordinal: -1, monthDay: null } },
    last: { words: m.lastDay, part: { days: [], ordinal: null, monthDay: -1 } },
  };
  const chosen =
    rule.monthDay === -1 ? 'last' : rule.ordinal === -1 ? 'lastWeekday' : rule.ordinal ? 'nth' : 'same';
  return (
    <NativeSelect
      label={m.onThe}
      value={chosen}
      data={Object.entries(ways).map(([value, { words }]) => ({ value, label: words }))}
      onChange={(event) => onChange(ways[event.currentTarget.value as keyof typeof ways].part)}
    />
  );
}

const inAYear = (): string => new Date(Date.now() + 365 * 86_400_000).toISOString().slice(0, 10);

function End({ rule, onChange }: { rule: Rule; onChange: (part: Partial<Rule>) => void }) {
  const m = useMessages(seriesMessages);
  const way = rule.count !== null ? 'count' : rule.until ? 'until' : 'never';
  const parts = {
    never: { count: null, until: null },
    until: { count: null, until: rule.until ?? inAYear() },
    count: { count: rule.count ?? 10, until: null },
  };
  return (
    <Group gap="xs" align="flex-end" grow>
      <NativeSelect
        label={m.ends}
        value={way}
        data={[
          { value: 'never', label: m.never },
          { value: 'until', label: m.onDay },
          { value: 'count', label: m.afterCount },
        ]}
        onChange={(event) => onChange(parts[event.currentTarget.value as keyof typeof parts])}
      />
      {way === 'until' && (
        <DayInput
          label={m.until}
          value={rule.until ?? ''}
          onChange={(until) => isDay(until) && onChange({ until })}
        />
      )}
      {way === 'count' && (
        <NumberInput
          label={m.count}
          min={1}
          max={1000}
          allowDecimal={false}
          value={rule.count ?? 1}
          onChange={(value) => typeof value === 'number' && value >= 1 && onChange({ count: value })}
        />
      )}
    </Group>
  );
}
