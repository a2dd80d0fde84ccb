import type { ReactNode } from 'react';
import classes from './state-badge.module.css';

export type Tone = 'neutral' | 'accent' | 'info' | 'good' | 'warn' | 'bad';

type Props = { tone?: Tone; children: ReactNode };

/** A state: a word on its colour, with a shape that differs by tone, so that colour is never alone to say it. */
export function StateBadge({ tone = 'neutral', children }: Props) {
  return (
    <span className={classes.badge} data-tone={tone}>
      <svg className={classes.mark} viewBox="0 0 8 8" aria-hidden="true">
        {marks[tone]}
      </svg>
      {children}
    </span>
  );
}

const marks: Record<Tone, ReactNode> = {
  neutral: <circle cx="4" cy="4" r="2.75" fill="none" stroke="currentColor" strokeWidth="1.5" />,
  accent: <circle cx="4" cy="4" r="3.5" fill="currentColor" />,
  info: <rect x="0.75" y="0.75" width="6.5" height="6.5" rx="1.5" fill="currentColor" />,
  good: (
    <path
      d="M1 4.4 3.2 6.5 7 1.8"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  ),
  warn: <path d="M4 .6 7.7 7.4H.3Z" fill="currentColor" />,
  bad: <path d="M4 .2 7.8 4 4 7.8.2 4Z" fill="currentColor" />,
};
