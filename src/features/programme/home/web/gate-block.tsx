// What must hold before the next phase, each criterion with its proof in words; what does not hold yet comes first.
import { Link } from '@tanstack/react-router';
import { phases } from '../../../../objects/programme/choices.ts';
import { useMessages, useText } from '../../../../platform/web/language.tsx';
import { SectionTitle } from '../../../../platform/web/ui/section-title.tsx';
import { StateBadge } from '../../../../platform/web/ui/state-badge.tsx';
import type { CriterionState, GateNow } from '../../gates/contract.ts';
import { homeMessages } from '../messages.ts';
import classes from './home.module.css';

const order: readonly CriterionState[] = ['fails', 'not_enough', 'holds'];
const tones = { fails: 'warn', not_enough: 'neutral', holds: 'good' } as const;
const shown = 6;
/** Where what has no place of its own is signed. */
const gatesPath = '/programme/gates';

export function GateBlock({ gate }: { gate: GateNow }) {
  const m = useMessages(homeMessages);
  const text = useText();
  const phase = text(phases.find(({ key }) => key === gate.phase)!.label);
  const criteria = gate.criteria.toSorted((a, b) => order.indexOf(a.state) - order.indexOf(b.state));
  const holding = criteria.filter(({ state }) => state === 'holds').length;
  const title = m.gate({ phase });
  return (
    <section aria-label={title} className={classes.block}>
      <SectionTitle count={m.holding({ holding, all: criteria.length })}>{title}</SectionTitle>
      {criteria.length === 0 && <p className={classes.none}>{m.noCriteria}</p>}
      <ul className={classes.list}>
        {criteria.slice(0, shown).map(({ id, name, kind, state, words, link, signer }) => (
          <li key={id} className={classes.line}>
            <Link to={(link ?? gatesPath) as never} className={classes.name}>
              {name}
            </Link>
            <span className={classes.aside}>
              {kind === 'signed' && state !== 'holds' && signer
                ? m.toSign({ person: signer.title })
                : text(words)}{' '}
              <StateBadge tone={tones[state]}>{m[state]}</StateBadge>
            </span>
          </li>
        ))}
      </ul>
      <Link to={gatesPath as never} className={classes.more}>
        {m.seeGate}
      </Link>
    </section>
  );
}
