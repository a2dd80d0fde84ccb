import { Skeleton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useFormats, useMessages } from '../../../../platform/web/language.tsx';
import { ErrorState } from '../../../../platform/web/ui/error-state.tsx';
import { SectionTitle } from '../../../../platform/web/ui/section-title.tsx';
import { listPlace } from '../../../../records/web/open-list.ts';
import type { Foreseen, StatusRule } from '../../contract.ts';
import { ruleMessages } from '../../messages.ts';
import { StatusMark } from '../status-mark.tsx';
import classes from './settings.module.css';
import { useForesight } from './use-settings.ts';

/** Whom the rules as they stand here would move, before they are saved. */
export function Foresight({ rules }: { rules: readonly StatusRule[] }) {
  const m = useMessages(ruleMessages);
  const formats = useFormats();
  const { data, error, refetch, isPlaceholderData } = useForesight(rules);
  const moving = data?.moves.reduce((sum, { count }) => sum + count, 0) ?? 0;
  return (
    <section className={classes.foresight} aria-live="polite" aria-busy={!data || isPlaceholderData}>
      <SectionTitle>{m.foreseen}</SectionTitle>
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <Skeleton height={72} />
      ) : (
        <>
          <p className={classes.would}>
            {moving > 0
              ? m.would({ count: moving, of: formats.integer(data.of) })
              : data.of === 0
                ? m.noCustomers
                : m.nobody({ count: formats.integer(data.of) })}
          </p>
          {moving > 0 && (
            <ul className={classes.moves}>
              {data.moves.map((move) => (
                <Move key={`${move.object} ${move.from} ${move.to} ${move.filter === null}`} move={move} />
              ))}
            </ul>
          )}
          {data.waiting && <p className={classes.quiet}>{m.stillCounting}</p>}
        </>
      )}
    </section>
  );
}

function Move({ move: { object, from, to, count, filter } }: { move: Foreseen }) {
  const m = useMessages(ruleMessages);
  const words = object === 'company' ? m.companies({ count }) : m.contacts({ count });
  return (
    <li className={classes.move}>
      <span className={classes.moveCount}>
        {filter ? (
          <Link {...listPlace({ object, filter })} className={classes.link}>
            {words}
          </Link>
        ) : (
          words
        )}
      </span>
      <StatusMark status={from} />
      <span className={classes.quiet}>{m.becomes}</span>
      <StatusMark status={to} />
    </li>
  );
}
