import { Button } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { api } from '../../../../platform/web/api.ts';
import { useFormats, useMessages, useText } from '../../../../platform/web/language.tsx';
import { StateBadge } from '../../../../platform/web/ui/state-badge.tsx';
import { useUndo } from '../../../../platform/web/ui/undo.tsx';
import small from '../../web/small-lists.module.css';
import type { Criterion, Frozen } from '../contract.ts';
import { gateMessages } from '../messages.ts';
import classes from './gates.module.css';
import { useGatesChanged } from './use-gates.ts';

const tones = { holds: 'good', fails: 'bad', not_enough: 'neutral' } as const;

export function CriterionLine({ criterion, mayEdit }: { criterion: Criterion; mayEdit: boolean }) {
  const m = useMessages(gateMessages);
  const { id, name, link, may_sign, signed_at } = criterion;
  return (
    <li className={small.line}>
      <div className={small.words}>
        <span className={small.said}>{name}</span>
        <Proof of={{ ...criterion, signed_by: criterion.signed_by?.title ?? null }} />
        {criterion.kind === 'signed' && !signed_at && (
          <p className={small.quiet}>
            {criterion.signer ? m.toSign({ person: criterion.signer.title }) : m.toSignLead}
          </p>
        )}
        {link && (
          <Link to={link} className={classes.link} aria-label={m.proofOf({ name })}>
            {m.proof}
          </Link>
        )}
      </div>
      <div className={small.tools}>
        <StateBadge tone={tones[criterion.state]}>{m[criterion.state]}</StateBadge>
        {may_sign && !signed_at && <SignButton id={id} name={name} />}
        {mayEdit && (
          <Link
            to="/o/$object/$id"
            params={{ object: 'gate_criterion', id } as never}
            aria-label={m.edit({ name })}
            className={classes.edit}
          >
            <IconPencil size={18} stroke={1.5} aria-hidden="true" />
          </Link>
        )}
      </div>
    </li>
  );
}

function SignButton({ id, name }: { id: string; name: string }) {
  const m = useMessages(gateMessages);
  const changed = useGatesChanged();
  const offerUndo = useUndo();
  const sign = async (signed: boolean) => {
    await api.action('programme.sign_criterion', { id, signed });
    // Not waited for: it is offered to be undone at once.
    void changed();
  };
  return (
    <Button
      aria-label={m.signOf({ name })}
      onClick={async () => {
        await sign(true);
        offerUndo(m.signed, () => sign(false));
      }}
    >
      {m.sign}
    </Button>
  );
}

/** What was counted against what it takes, or who signed; now, or as it stood. */
export function Proof({ of }: { of: Frozen }) {
  const m = useMessages(gateMessages);
  const text = useText();
  const formats = useFormats();
  if (of.kind === 'signed')
    return of.signed_at && of.signed_by ? (
      <p className={small.quiet}>{m.signedBy({ person: of.signed_by, day: formats.date(of.signed_at) })}</p>
    ) : null;
  const write = (value: number | null) =>
    value === null
      ? '—'
      : of.unit === 'percent'
        ? m.percent({ value: formats.number(value) })
        : formats.number(value);
  const sentence = of.comparison === 'lte' ? m.atMost : m.atLeast;
  const bare = of.unit === 'number' && of.threshold === 1;
  return (
    <p className={small.quiet}>
      {text(of.words)}
      {!bare && ` ${sentence({ value: write(of.value), threshold: write(of.threshold) })}.`}
    </p>
  );
}
