// What hinders in one line, with what was said alike below it: it can be answered, joined with others and taken apart.
import { Button, Checkbox } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { friction } from '../../../../objects/programme/friction.ts';
import { useFormats, useMessages, useText } from '../../../../platform/web/language.tsx';
import { DateText } from '../../../../platform/web/ui/date-text.tsx';
import { StateBadge } from '../../../../platform/web/ui/state-badge.tsx';
import small from '../../web/small-lists.module.css';
import { type Friction, type FrictionGroup, isClosed } from '../contract.ts';
import { frictionMessages } from '../messages.ts';
import classes from './friction-line.module.css';

const tones = { open: 'warn', doing: 'info', done: 'good', declined: 'neutral' } as const;
const labels = new Map((friction.fields.status.choices ?? []).map(({ key, label }) => [key, label]));

type Props = {
  group: FrictionGroup;
  /** What the address leads to. */
  here: boolean;
  onAnswer?: () => void;
  /** Chosen to be joined with others. */
  chosen?: boolean;
  onChoose?: (chosen: boolean) => void;
  onSplit?: (one: Friction) => void;
};

export function FrictionLine({ group, here, onAnswer, chosen = false, onChoose, onSplit }: Props) {
  const m = useMessages(frictionMessages);
  const text = useText();
  const formats = useFormats();
  const line = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (here) line.current?.scrollIntoView({ block: 'center' });
  }, [here]);
  const { first, all, people, minutesAMonth } = group;
  const facts = [
    minutesAMonth > 0
      ? m.cost({
          hours: formats.number(Math.round(minutesAMonth / 6) / 10),
          people: m.people({ count: people }),
        })
      : m.people({ count: people }),
    onAnswer && first.answerable ? m.answerable({ person: first.answerable.title }) : '',
  ];
  return (
    <li ref={line} className={`${small.line} ${classes.line}`} data-here={here || undefined}>
      {onChoose && (
        <Checkbox
          className={classes.choose}
          aria-label={m.choose({ words: first.words })}
          checked={chosen}
          onChange={({ currentTarget }) => onChoose(currentTarget.checked)}
        />
      )}
      <div className={small.words}>
        <p className={small.said}>{isClosed(first) ? m.you({ words: first.words }) : first.words}</p>
        <p className={small.quiet}>{facts.filter(Boolean).join(' · ')}</p>
        {all.length > 1 && (
          <ul className={classes.alike} aria-label={m.alike({ count: all.length - 1 })}>
            {all.slice(1).map((one) => (
              <li key={one.id}>
                <span>{m.also({ words: one.words })}</span>
                {onSplit && (
                  <button
                    type="button"
                    aria-label={m.splitOne({ words: one.words })}
                    onClick={() => onSplit(one)}
                  >
                    {m.split}
                  </button>
                )}
              </li>
            ))}
          </ul>
        )}
        {first.answer && (
          <p className={classes.answer}>
            {first.status === 'done' ? m.we : m.ourAnswer} {first.answer}{' '}
            <span className={small.quiet}>
              <DateText value={first.answered_at} />
            </span>
          </p>
        )}
      </div>
      <div className={small.tools}>
        <StateBadge tone={tones[first.status]}>{text(labels.get(first.status)!)}</StateBadge>
        {onAnswer && group.may_answer && (
          <Button aria-label={m.answerTo({ words: first.words })} onClick={onAnswer}>
            {m.answer}
          </Button>
        )}
      </div>
    </li>
  );
}
