import { Progress } from '@mantine/core';
import type { ReactNode } from 'react';
import { useFormats, useLanguage, useMessages } from '../../../platform/web/language.tsx';
import type { Import } from '../../import-contract.ts';
import classes from './import.module.css';
import { importMessages } from './messages.ts';

type Props = { found: Import; label: string; action?: ReactNode };

/** How far it is, how fast it goes and what is left: nothing is shown that is not known. */
export function ProgressLine({ found, label, action }: Props) {
  const m = useMessages(importMessages);
  const formats = useFormats();
  const { language } = useLanguage();
  const { progress } = found;
  const { done = 0, total = 0, per_second = null, exact = true } = progress ?? {};
  const rows = m.rows({ count: total });
  const facts = [
    done > 0 || total > 0
      ? m.progress({ done: formats.integer(done), rows: exact ? rows : m.aboutRows({ rows }) })
      : m.waiting,
    per_second ? m.perSecond({ speed: formats.integer(per_second) }) : '',
    per_second && total > done ? m.left({ time: spanText((total - done) / per_second, language) }) : '',
  ];
  return (
    <div className={classes.sending}>
      <div className={classes.line}>
        <span role="status" className={classes.grow}>
          {label}
        </span>
        <span className={classes.dim}>{facts.filter(Boolean).join(' · ')}</span>
        {action}
      </div>
      <Progress
        value={total > 0 ? Math.min(100, (done / total) * 100) : 0}
        size="sm"
        aria-label={label}
        transitionDuration={140}
      />
    </div>
  );
}

/** 75 seconds as '2 min'. */
function spanText(seconds: number, language: string): string {
  const whole = Math.max(1, Math.round(seconds));
  const [value, unit] = whole < 60 ? [whole, 'second'] : [Math.ceil(whole / 60), 'minute'];
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'short' }).format(value);
}
