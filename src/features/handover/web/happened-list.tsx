import { Link } from '@tanstack/react-router';
import { useFormats, useMessages, useText } from '../../../platform/web/language.tsx';
import { SectionTitle } from '../../../platform/web/ui/section-title.tsx';
import type { Happened } from '../contract.ts';
import { handoverMessages } from '../messages.ts';
import classes from './handover.module.css';

export function HappenedList({ happened: { done, changed } }: { happened: Happened }) {
  const m = useMessages(handoverMessages);
  const text = useText();
  const formats = useFormats();
  return (
    <section aria-label={m.happened}>
      <SectionTitle count={done.length + changed.length}>{m.happened}</SectionTitle>
      {done.length + changed.length === 0 && <p className={classes.soft}>{m.nothing}</p>}
      <ul className={classes.lines}>
        {done.map(({ id, title, at, by, about }) => (
          <li key={id}>
            {title}
            <span className={classes.dim}>
              {' '}
              {[about, m.by({ name: by }), formats.when(at)].filter(Boolean).join(' · ')}
            </span>
          </li>
        ))}
      </ul>
      {changed.length > 0 && <h3 className={classes.part}>{m.changed}</h3>}
      <ul className={classes.lines}>
        {changed.map(({ object, id, title, by, fields }) => (
          <li key={id}>
            <Link to={`/o/${object}/${id}`}>{title}</Link>
            <span className={classes.dim}>
              {' '}
              {[fields.map(text).join(', '), m.by({ name: by })].filter(Boolean).join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
