// The communication plan: what is said to whom, when and by whom, and who has read it.
import { Button } from '@mantine/core';
import { IconPlus, IconSpeakerphone } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMay, useObject } from '../../../../model/web/use-schema.tsx';
import { dayIn } from '../../../../platform/lib/day.ts';
import { api } from '../../../../platform/web/api.ts';
import { useFormats, useMessages, useText } from '../../../../platform/web/language.tsx';
import { useSession } from '../../../../platform/web/session.ts';
import { EmptyState } from '../../../../platform/web/ui/empty-state.tsx';
import { ErrorState } from '../../../../platform/web/ui/error-state.tsx';
import { Page } from '../../../../platform/web/ui/page.tsx';
import { SkeletonRows } from '../../../../platform/web/ui/skeleton-rows.tsx';
import { StateBadge, type Tone } from '../../../../platform/web/ui/state-badge.tsx';
import { programmeKey } from '../../home/web/use-home.ts';
import small from '../../web/small-lists.module.css';
import { useEdit } from '../../web/use-edit.ts';
import type { CommunicationLine } from '../contract.ts';
import { communicationMessages } from '../messages.ts';
import { CommunicationPeek } from './communication-peek.tsx';
import classes from './communications.module.css';
import { useAudience } from './use-audience.ts';

const tones: Record<CommunicationLine['status'], Tone> = { draft: 'neutral', planned: 'info', sent: 'good' };

export default function CommunicationsScreen() {
  const m = useMessages(communicationMessages);
  const edit = useEdit();
  const navigate = useNavigate();
  const session = useSession();
  const search = useSearch({ strict: false }) as { open?: string };
  const may = useMay('communication', 'create');
  const { data, error, refetch } = useQuery({
    queryKey: [...programmeKey, 'communications'],
    queryFn: ({ signal }) =>
      api.action<{ communications: CommunicationLine[] }>('communication.plan', {}, { signal }),
    placeholderData: (before) => before,
  });
  const all = data?.communications ?? [];
  const today = dayIn(new Date(), session.settings.time_zone);
  const show = (open: string | undefined) =>
    void navigate({ to: '.', search: ((before: object) => ({ ...before, open })) as never, replace: true });
  const add = async () => {
    const id = await edit.add('communication', { subject: m.newSubject, author: session.user.id });
    if (id) show(id);
  };
  const opened = all.find(({ id }) => id === search.open);
  return (
    <Page
      title={m.title}
      width="wide"
      create={may ? { label: m.add, run: () => void add() } : undefined}
      peek={
        opened && (
          <CommunicationPeek key={opened.id} one={opened} edit={edit} onClose={() => show(undefined)} />
        )
      }
    >
      {!data ? (
        error ? (
          <ErrorState error={error} onRetry={() => void refetch()} />
        ) : (
          <SkeletonRows count={6} height={40} />
        )
      ) : all.length === 0 ? (
        <EmptyState
          icon={IconSpeakerphone}
          action={
            may && (
              <Button variant="filled" leftSection={<IconPlus />} onClick={() => void add()}>
                {m.add}
              </Button>
            )
          }
        >
          {m.empty}
        </EmptyState>
      ) : (
        <>
          <p className={small.lead}>{m.lead}</p>
          <div className={small.scroller}>
            <table className={`${small.table} ${classes.wide}`}>
              <thead>
                <tr>
                  {[m.subject, m.audience, m.channel, m.day, m.author, m.state, m.readings].map((label) => (
                    <th key={label} scope="col">
                      {label}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {all.map((one) => (
                  <Row key={one.id} one={one} today={today} onOpen={() => show(one.id)} />
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
    </Page>
  );
}

function Row({ one, today, onOpen }: { one: CommunicationLine; today: string; onOpen: () => void }) {
  const m = useMessages(communicationMessages);
  const text = useText();
  const formats = useFormats();
  const { sayAudience } = useAudience();
  const fields = useObject('communication')?.fields;
  const labelOf = (field: string, key: string) => {
    const choice = fields?.get(field)?.choices?.find((each) => each.key === key);
    return choice ? text(choice.label) : key;
  };
  const late = one.status !== 'sent' && one.planned_on !== null && one.planned_on < today;
  return (
    <tr>
      <th scope="row">
        <button type="button" className={small.open} onClick={onOpen}>
          {one.subject}
        </button>
      </th>
      <td>{sayAudience(one.audience)}</td>
      <td>{labelOf('channel', one.channel)}</td>
      <td>{one.planned_on && formats.date(one.planned_on)}</td>
      <td>{one.author?.title}</td>
      <td>
        {late ? (
          <StateBadge tone="warn">{m.late}</StateBadge>
        ) : (
          <StateBadge tone={tones[one.status]}>
            {one.status === 'sent' && one.channel === 'spoken' ? m.saidOn : labelOf('status', one.status)}
          </StateBadge>
        )}
      </td>
      <td className="tabular">{one.readings && one.readings.sent > 0 && m.readCount({ ...one.readings })}</td>
    </tr>
  );
}
