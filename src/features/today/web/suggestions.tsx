import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useMessages } from '../../../platform/web/language.tsx';
import { SectionTitle } from '../../../platform/web/ui/section-title.tsx';
import type { Day, Suggestion } from '../contract.ts';
import { todayMessages } from '../messages.ts';
import { SuggestionLine } from './suggestion-line.tsx';
import classes from './today.module.css';
import type { DayWork } from './use-day-work.ts';

type Props = { suggestions: readonly Suggestion[]; day: Day; work: DayWork; onShowAll: () => void };

/** What would help, the best first, as far as the day has time for it; the rest is one click away. */
export function Suggestions({ suggestions, day: { beyond, minutes }, work, onShowAll }: Props) {
  const m = useMessages(todayMessages);
  const time = useDuration(minutes);
  if (suggestions.length === 0 && beyond === 0) return null;
  return (
    <section className={classes.section} aria-label={m.suggestions}>
      <SectionTitle count={suggestions.length || undefined}>{m.suggestions}</SectionTitle>
      <p className={classes.time}>{m.timeFor({ time })}</p>
      {suggestions.length > 0 && (
        <ul className={classes.list}>
          {suggestions.map((suggestion) => (
            <SuggestionLine key={suggestion.key} suggestion={suggestion} work={work} />
          ))}
        </ul>
      )}
      {beyond > 0 && (
        <p className={classes.beyond}>
          {m.beyond({ count: beyond })}
          <Button size="xs" variant="subtle" onClick={onShowAll}>
            {m.showBeyond}
          </Button>
        </p>
      )}
      <Link to="/today/results" className={classes.quiet}>
        {m.results}
      </Link>
    </section>
  );
}

function useDuration(minutes: number): string {
  const m = useMessages(todayMessages);
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (hours === 0) return m.onlyMinutes({ minutes: rest });
  return rest ? m.hoursMinutes({ hours, minutes: String(rest).padStart(2, '0') }) : m.onlyHours({ hours });
}
