import { Button, SegmentedControl, Select } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useFormats, useMessages } from '../../../platform/web/language.tsx';
import { useSession } from '../../../platform/web/session.ts';
import { IconButton } from '../../../platform/web/ui/icon-button.tsx';
import { useShortcut } from '../../../platform/web/ui/shortcuts.tsx';
import { agendaMessages } from '../messages.ts';
import { type View, views } from './address.ts';
import classes from './agenda.module.css';
import { daysShown, step } from './range.ts';
import type { Colleague } from './use-agenda.ts';

type Props = {
  view: View;
  day: string;
  person: string;
  colleagues: readonly Colleague[];
  small: boolean;
  onChange: (change: { view?: View; day?: string; person?: string }) => void;
};

export function AgendaTools({ view, day, person, colleagues, small, onChange }: Props) {
  const m = useMessages(agendaMessages);
  const formats = useFormats();
  const { user } = useSession();
  const go = (by: 1 | -1) => onChange({ day: step(view, day, by) });
  useShortcut('k', m.before, () => go(-1));
  useShortcut('j', m.after, () => go(1));
  const [first, last] = daysShown(view, day);
  const title =
    view === 'month'
      ? formats.month(day)
      : first === last
        ? small
          ? formats.weekdayShort(first)
          : formats.weekday(first)
        : formats.days(first, last);
  return (
    <div className={classes.tools}>
      <div className={classes.steps}>
        <IconButton icon={IconChevronLeft} label={m.before} onClick={() => go(-1)} />
        <IconButton icon={IconChevronRight} label={m.after} onClick={() => go(1)} />
        <Button flex="none" onClick={() => onChange({ day: undefined })}>
          {m.today}
        </Button>
        <h2 className={classes.period} aria-live="polite">
          {title}
        </h2>
      </div>
      <div className={classes.choices}>
        {view !== 'team' && colleagues.length > 1 && (
          <Select
            aria-label={m.whose}
            searchable
            allowDeselect={false}
            className={classes.whose}
            value={person}
            data={[
              { value: user.id, label: m.mine },
              ...colleagues
                .filter(({ id }) => id !== user.id)
                .map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={(next) => onChange({ person: next === user.id || !next ? undefined : next })}
          />
        )}
        <SegmentedControl
          aria-label={m.view}
          value={view}
          onChange={(next) => onChange({ view: next as View })}
          data={views
            .filter((one) => !small || one === 'list' || one === 'day' || one === 'month')
            .map((one) => ({ value: one, label: m[one] }))}
        />
      </div>
    </div>
  );
}
