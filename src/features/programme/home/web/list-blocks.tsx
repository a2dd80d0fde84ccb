// What waits: decisions to be taken, and what is past its day. Three of each; the rest is one touch away.
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useMessages } from '../../../../platform/web/language.tsx';
import { DateText } from '../../../../platform/web/ui/date-text.tsx';
import { SectionTitle } from '../../../../platform/web/ui/section-title.tsx';
import type { Home } from '../contract.ts';
import { homeMessages } from '../messages.ts';
import classes from './home.module.css';

export function DecisionsBlock({ decisions }: { decisions: Home['decisions'] }) {
  const m = useMessages(homeMessages);
  return (
    <Block title={m.decisions} count={decisions.count} none={m.noDecision} all="/programme/decisions">
      {decisions.next.map(({ id, name, wanted_by }) => (
        <Line key={id} to={`/programme/decisions/${id}`} name={name}>
          {wanted_by && <DateText value={wanted_by} />}
        </Line>
      ))}
    </Block>
  );
}

export function LateBlock({ late }: { late: Home['late'] }) {
  const m = useMessages(homeMessages);
  return (
    <Block title={m.late} count={late.count} none={m.nothingLate} all="/programme/roadmap">
      {late.next.map(({ id, object, name, due_on, person }) => (
        <Line key={id} to={`/o/${object}/${id}`} name={name}>
          {person?.name ?? m.nobody} · <DateText value={due_on} />
        </Line>
      ))}
    </Block>
  );
}

const shown = 3;
type BlockProps = { title: string; count: number; none: string; all: string; children: ReactNode };

function Block({ title, count, none, all, children }: BlockProps) {
  const m = useMessages(homeMessages);
  return (
    <section aria-label={title} className={classes.block}>
      <SectionTitle count={count || undefined}>{title}</SectionTitle>
      {count ? <ul className={classes.list}>{children}</ul> : <p className={classes.none}>{none}</p>}
      {count > shown && (
        <Link to={all as never} className={classes.more}>
          {m.seeAll({ count })}
        </Link>
      )}
    </section>
  );
}

type LineProps = { to: string; name: string; children: ReactNode };

function Line({ to, name, children }: LineProps) {
  return (
    <li className={classes.line}>
      <Link to={to as never} className={classes.name}>
        {name}
      </Link>
      <span className={classes.aside}>{children}</span>
    </li>
  );
}
