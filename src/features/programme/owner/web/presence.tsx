// Whether the sponsor is there: a sentence, and twelve weeks. It states what was seen and proposes; it does not blame.
import { addDays } from '../../../../platform/lib/day.ts';
import { useFormats, useMessages } from '../../../../platform/web/language.tsx';
import { useNow } from '../../../../platform/web/now.ts';
import { SectionTitle } from '../../../../platform/web/ui/section-title.tsx';
import type { SponsorSign } from '../contract.ts';
import { ownerMessages } from '../messages.ts';
import classes from './owner.module.css';

const quietDays = 21;
const tallest = 5;

export function Presence({ sign, today }: { sign: SponsorSign; today: string }) {
  const m = useMessages(ownerMessages);
  return (
    <section aria-label={m.presence} className={classes.presence}>
      <SectionTitle>{m.presence}</SectionTitle>
      <p className={classes.sentence}>{usePresenceSentence(sign)}</p>
      <WeekStrip weeks={sign.weeks} today={today} />
      <p className={classes.help}>{m.presenceHelp}</p>
    </section>
  );
}

export function usePresenceSentence(sign: SponsorSign): string {
  const m = useMessages(ownerMessages);
  const formats = useFormats();
  const now = useNow();
  const { last, person, silentDays, weeks } = sign;
  if (!last) return silentDays >= quietDays ? m.quiet({ count: silentDays }) : m.noSign(person);
  const lastSign = m.lastSign({ what: m[`sign_${last.what}`], when: formats.day(last.at, now) });
  if (silentDays >= quietDays) return `${lastSign} ${m.quiet({ count: silentDays })}`;
  return `${m.present({ name: person.name, count: weeks.filter(Boolean).length })} ${lastSign}`;
}

export function WeekStrip({ weeks, today }: { weeks: readonly number[]; today: string }) {
  const m = useMessages(ownerMessages);
  const formats = useFormats();
  const monday = addDays(today, -((new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7));
  return (
    <ol className={classes.strip}>
      {weeks.map((count, i) => {
        const week = addDays(monday, (i - weeks.length + 1) * 7);
        const words = m.week({ day: formats.date(week), count });
        return (
          <li key={week} title={words} className={classes.week}>
            <span
              aria-hidden="true"
              className={classes.bar}
              data-empty={count === 0 || undefined}
              style={{ blockSize: `${(Math.min(count, tallest) / tallest) * 100}%` }}
            />
            <span className={classes.weekWords}>{words}</span>
          </li>
        );
      })}
    </ol>
  );
}
