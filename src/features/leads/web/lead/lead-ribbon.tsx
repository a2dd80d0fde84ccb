// Across the page of a lead: how long there is to answer, why it came to whoever has it, and what comes next.
import { Button } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useMessages } from '../../../../platform/web/language.tsx';
import { useSession } from '../../../../platform/web/session.ts';
import { DateText } from '../../../../platform/web/ui/date-text.tsx';
import { KeyHint } from '../../../../platform/web/ui/key-hint.tsx';
import { useShortcut } from '../../../../platform/web/ui/shortcuts.tsx';
import { StateBadge } from '../../../../platform/web/ui/state-badge.tsx';
import type { ApiRecord, Reference } from '../../../../records/web/api/record.ts';
import { useEditing } from '../../../../records/web/page/use-editing.tsx';
import { leadMessages } from '../../messages.ts';
import { useLeadWork } from '../list/use-lead-work.ts';
import classes from './lead-ribbon.module.css';
import { useSpanWords, useWorkingMinutesLeft } from './working-time-left.ts';

export function LeadRibbon({ record }: { record: ApiRecord }) {
  const m = useMessages(leadMessages);
  const navigate = useNavigate();
  const { user } = useSession();
  const { save, may } = useEditing();
  const status = record.status as string;
  const open = status !== 'converted' && status !== 'discarded';
  const owner = record.owner as Reference | null;
  const qualify = () => void navigate({ to: '/leads/$id/qualify', params: { id: record.id } });
  const work = useLeadWork();
  const unclaimed = open && may && owner?.id !== user.id;
  const claim = () => void save('owner', { id: user.id, title: user.name, object: 'user' });
  const assign = () => void work.assign(record.id);
  useShortcut('m', m.claim, claim, { enabled: unclaimed });
  useShortcut('a', m.assignByRules, assign, { enabled: unclaimed });
  useShortcut('q', m.qualify, qualify, { enabled: open && may });
  return (
    <div className={classes.ribbon}>
      <div className={classes.words}>
        <Answer record={record} />
        {status === 'converted' && <Became record={record} />}
        {status === 'discarded' && (
          <span>
            {record.discard_reason
              ? m.discardedBecause({ reason: String(record.discard_reason) })
              : m.discarded}
          </span>
        )}
        {open && !owner && <StateBadge tone="warn">{m.nobody}</StateBadge>}
        {open && typeof record.assigned_because === 'string' && <span>{record.assigned_because}</span>}
      </div>
      {may && (
        <div className={classes.buttons}>
          {unclaimed && (
            <>
              <Button
                variant="subtle"
                onClick={assign}
                aria-keyshortcuts="A"
                rightSection={<KeyHint keys="a" />}
              >
                {m.assignByRules}
              </Button>
              <Button onClick={claim} aria-keyshortcuts="M" rightSection={<KeyHint keys="m" />}>
                {m.claim}
              </Button>
            </>
          )}
          {open && (
            <Button
              variant="filled"
              onClick={qualify}
              rightSection={<KeyHint keys="q" />}
              aria-keyshortcuts="Q"
            >
              {m.qualify}
            </Button>
          )}
          {status === 'discarded' && (
            <Button onClick={() => void save('status', record.first_response_at ? 'contacted' : 'new')}>
              {m.takeUp}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

/** What is left of the promised time, or what it took. */
function Answer({ record }: { record: ApiRecord }) {
  const m = useMessages(leadMessages);
  const span = useSpanWords();
  const due = record.answer_due_at as string | null;
  const waits = Boolean(due) && !record.first_response_at && record.status === 'new';
  const left = useWorkingMinutesLeft(waits ? due : null);
  if (waits && left !== null) {
    if (left < 0 || Date.parse(due!) < Date.now())
      return <StateBadge tone="bad">{m.overSince({ time: span(left) })}</StateBadge>;
    return (
      <>
        <StateBadge tone={left <= 60 ? 'warn' : 'info'}>{m.left({ time: span(left) })}</StateBadge>
        <DateText value={due} />
      </>
    );
  }
  const took = record.answer_minutes as number | null;
  if (took === null || took === undefined) return null;
  const kept = record.promise_kept as boolean | null;
  return (
    <>
      <StateBadge tone={kept === false ? 'warn' : 'good'}>
        {m.answeredIn({ time: span(Number(took)) })}
      </StateBadge>
      {kept !== null && kept !== undefined && <span>{kept ? m.kept : m.notKept}</span>}
    </>
  );
}

function Became({ record }: { record: ApiRecord }) {
  const m = useMessages(leadMessages);
  const made = (['company', 'contact'] as const).flatMap((name) => {
    const to = record[name] as Reference | null;
    return to?.title ? [{ name, ...to }] : [];
  });
  if (made.length === 0) return null;
  return (
    <span>
      {m.becameOf}{' '}
      {made.map(({ name, id, title }, i) => (
        <span key={id}>
          {i > 0 && ' · '}
          <Link to={`/o/${name}/${id}`}>{title}</Link>
        </span>
      ))}
    </span>
  );
}
