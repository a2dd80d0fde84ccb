import { useEffect, useRef } from 'react';
import { useMessages } from '../../../../platform/web/language.tsx';
import { boardMessages } from '../../messages.ts';
import type { Stage } from '../use-pipelines.ts';
import classes from './board.module.css';
import type { Total } from './totals.ts';

type Props = {
  stages: readonly Stage[];
  totals: ReadonlyMap<string, Total> | undefined;
  at: string;
  onChange: (stage: string) => void;
};

/** On a telephone: which stage is shown. */
export function StageSwitcher({ stages, totals, at, onChange }: Props) {
  const m = useMessages(boardMessages);
  const current = useRef<HTMLButtonElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the chosen stage comes into sight.
  useEffect(() => current.current?.scrollIntoView({ block: 'nearest', inline: 'center' }), [at]);
  return (
    <nav className={classes.switcher} aria-label={m.stages}>
      {stages.map((stage) => (
        <button
          key={stage.id}
          ref={stage.id === at ? current : undefined}
          type="button"
          aria-current={stage.id === at ? 'true' : undefined}
          className={classes.switch}
          onClick={() => onChange(stage.id)}
        >
          <span className={classes.mark} data-outcome={stage.outcome} aria-hidden="true" />
          {stage.name}
          {totals && <span className={classes.count}>{totals.get(stage.id)?.count ?? 0}</span>}
        </button>
      ))}
    </nav>
  );
}
