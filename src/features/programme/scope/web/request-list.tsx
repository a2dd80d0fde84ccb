import { Button, Group } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { changeRequest } from '../../../../objects/programme/scope-item.ts';
import { api } from '../../../../platform/web/api.ts';
import { useFormats, useMessages, useText } from '../../../../platform/web/language.tsx';
import { MoneyText } from '../../../../platform/web/ui/money-text.tsx';
import { SectionTitle } from '../../../../platform/web/ui/section-title.tsx';
import { StateBadge } from '../../../../platform/web/ui/state-badge.tsx';
import { type ChangeRequest, hoursAYear, type requestVerdicts } from '../contract.ts';
import { scopeMessages } from '../messages.ts';
import { ReasonDialog } from './reason-dialog.tsx';
import classes from './scope.module.css';
import { useScopeChanged } from './use-scope.ts';

type Props = { requests: readonly ChangeRequest[]; mayDecide: boolean };
type Deciding = { request: ChangeRequest; verdict: (typeof requestVerdicts)[number] };

const tones = { asked: 'warn', accepted: 'good', later: 'info', refused: 'neutral' } as const;
const labels = new Map((changeRequest.fields.status.choices ?? []).map(({ key, label }) => [key, label]));

export function RequestList({ requests, mayDecide }: Props) {
  const m = useMessages(scopeMessages);
  const text = useText();
  const changed = useScopeChanged();
  const [deciding, setDeciding] = useState<Deciding | null>(null);
  const open = requests.filter(({ status }) => status === 'asked').length;
  const titles = { accepted: m.acceptTitle, later: m.laterTitle, refused: m.refuseTitle };
  return (
    <section aria-label={m.requests} className={classes.section}>
      <SectionTitle count={open || undefined}>{m.requests}</SectionTitle>
      {requests.length === 0 && <p className={classes.quiet}>{m.noRequests}</p>}
      <ul className={classes.list}>
        {requests.map((request) => (
          <li key={request.id} className={classes.line}>
            <div className={classes.words}>
              <Link
                to="/o/$object/$id"
                params={{ object: 'change_request', id: request.id } as never}
                className={classes.name}
              >
                {request.name}
              </Link>
              <Facts request={request} />
            </div>
            <Group gap="xs">
              <StateBadge tone={tones[request.status]}>{text(labels.get(request.status)!)}</StateBadge>
              {mayDecide && (request.status === 'asked' || request.status === 'later') && (
                <>
                  <Button onClick={() => setDeciding({ request, verdict: 'accepted' })}>{m.accept}</Button>
                  {request.status === 'asked' && (
                    <Button onClick={() => setDeciding({ request, verdict: 'later' })}>{m.later}</Button>
                  )}
                  <Button onClick={() => setDeciding({ request, verdict: 'refused' })}>{m.refuse}</Button>
                </>
              )}
            </Group>
          </li>
        ))}
      </ul>
      {deciding && (
        <ReasonDialog
          title={titles[deciding.verdict]({ item: deciding.request.name })}
          confirm={m.decide}
          onClose={() => setDeciding(null)}
          onDecide={async (reason) => {
            await api.action('programme.decide_request', {
              id: deciding.request.id,
              verdict: deciding.verdict,
              reason,
            });
            await changed();
          }}
        />
      )}
    </section>
  );
}

function Facts({ request }: { request: ChangeRequest }) {
  const m = useMessages(scopeMessages);
  const formats = useFormats();
  const minutes = Number(request.minutes_a_week ?? 0);
  const people = Number(request.people_affected ?? 0);
  return (
    <>
      {request.benefit && <p>{request.benefit}</p>}
      <p className={classes.quiet}>
        {request.cost && (
          <>
            <MoneyText value={request.cost} /> ·{' '}
          </>
        )}
        {m.load({
          fields: request.fields_added ?? 0,
          screens: request.screens_added ?? 0,
          minutes: formats.number(minutes),
          people: formats.number(people),
          hours: formats.number(hoursAYear(minutes, people)),
        })}
      </p>
      {request.asked_by && request.asked_on && (
        <p className={classes.quiet}>
          {m.askedBy({ person: request.asked_by.title, day: formats.date(request.asked_on) })}
        </p>
      )}
      {request.reason && <p className={classes.why}>{request.reason}</p>}
    </>
  );
}
