import { Link } from '@tanstack/react-router';
import { customerStatuses } from '../../../../objects/choices.ts';
import { useFormats, useMessages, useText } from '../../../../platform/web/language.tsx';
import { listPlace } from '../../../../records/web/open-list.ts';
import type { LifeFunnel, Status, StatusFigure } from '../../contract.ts';
import { funnelMessages } from '../../messages.ts';
import { StatusMark } from '../status-mark.tsx';
import classes from './funnel.module.css';

type Props = { figure: StatusFigure; previous: LifeFunnel['previous'][number] | undefined };

/** One status: how many came, and where they went. */
export function StatusCard({ figure, previous }: Props) {
  const m = useMessages(funnelMessages);
  const formats = useFormats();
  const text = useText();
  const name = (status: Status) => {
    const choice = customerStatuses.find(({ key }) => key === status);
    return choice ? text(choice.label) : '';
  };
  const { status, entered, open, stayed, moves } = figure;
  return (
    <section className={classes.card} aria-label={name(status)}>
      <div className={classes.cardHead}>
        <h3 className={classes.cardTitle}>
          <StatusMark status={status} />
        </h3>
        <Link
          {...listPlace(open)}
          className={classes.figure}
          aria-label={m.openEntered({ entries: m.entered({ count: entered }), status: name(status) })}
        >
          {m.entered({ count: entered })}
        </Link>
        <span className={classes.quiet}>
          {m.enteredBefore({ count: formats.integer(previous?.entered ?? 0) })}
        </span>
      </div>
      <ul className={classes.ways}>
        {moves.map(({ to, count, median_days, open }) => {
          const earlier = previous?.moves.find((one) => one.to === to);
          return (
            <li key={to} className={classes.way}>
              <span className={classes.quiet}>{m.becomes}</span>
              <StatusMark status={to} />
              <Link
                {...listPlace(open)}
                className={classes.link}
                aria-label={m.openMove({ count: formats.integer(count), from: name(status), to: name(to) })}
              >
                {formats.integer(count)}
              </Link>
              <Bar share={count / entered} />
              <span>{m.outOf({ share: formats.percent(count / entered) })}</span>
              <span className={classes.quiet}>
                {[
                  ...(previous
                    ? [m.shareBefore({ share: formats.percent((earlier?.count ?? 0) / previous.entered) })]
                    : []),
                  median_days === null ? m.notEnough : m.medianDays({ count: median_days }),
                ].join(' · ')}
              </span>
            </li>
          );
        })}
        <li className={classes.way}>
          <span className={classes.quiet}>{m.stayed}</span>
          <span>{formats.integer(stayed)}</span>
          <Bar share={stayed / entered} quiet />
          <span>{m.outOf({ share: formats.percent(stayed / entered) })}</span>
        </li>
      </ul>
    </section>
  );
}

function Bar({ share, quiet = false }: { share: number; quiet?: boolean }) {
  return (
    <span className={classes.bar} aria-hidden="true">
      <span
        className={classes.fill}
        data-quiet={quiet || undefined}
        style={{ width: `${Math.min(100, share * 100)}%` }}
      />
    </span>
  );
}
