/**
 * What comes after something one has just done, by its template: prepared, and planned with one Enter. It hears of it as
 * every screen does, so that it does not matter where the activity was finished.
 */
import { notifications } from '@mantine/notifications';
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../platform/web/api.ts';
import { useFormats, useMessages } from '../../../platform/web/language.tsx';
import { useSession } from '../../../platform/web/session.ts';
import { useStream } from '../../../platform/web/stream.ts';
import { useErrorText } from '../../../platform/web/ui/error-state.tsx';
import { useUndo } from '../../../platform/web/ui/undo.tsx';
import { refreshLists } from '../../../records/web/api/cache.ts';
import type { ApiRecord, Reference } from '../../../records/web/api/record.ts';
import { useUndoOperation } from '../../../records/web/api/use-write.ts';
import { refreshTimeline } from '../../../records/web/timeline/use-timeline.ts';
import type { Proposal } from '../contract.ts';
import { activityMessages } from '../messages.ts';
import classes from './activities.module.css';

const justNowMs = 15_000;
const kept = new Set<string>();

export function ChainProposals() {
  const m = useMessages(activityMessages);
  const formats = useFormats();
  const client = useQueryClient();
  const { user } = useSession();
  const errorText = useErrorText();
  const offerUndo = useUndo();
  const undoOperation = useUndoOperation();

  useStream(async (event) => {
    if (event.type !== 'change' || event.object !== 'activity' || event.actor !== user.id) return;
    if (event.kind !== 'update' || kept.has(event.record_id)) return;
    const found = await proposalOf(event.record_id).catch(() => null);
    if (!found || kept.has(event.record_id)) return;
    kept.add(event.record_id);
    const { done, proposal } = found;
    const id = `chain ${event.record_id}`;
    const plan = async () => {
      notifications.hide(id);
      const { template, ...next } = proposal;
      try {
        const written = await api.post<{ id: string; _operation: string }>('/records/activity', {
          ...next,
          template,
          ...aboutOf(done),
        });
        refresh(client, done);
        offerUndo(m.planned({ subject: proposal.subject }), async () => {
          await undoOperation(written._operation);
          refresh(client, done);
        });
      } catch (error) {
        notifications.show({ message: m.failed({ reason: errorText(error) }), role: 'alert' });
      }
    };
    notifications.show({
      id,
      role: 'status',
      autoClose: 20_000,
      closeButtonProps: { 'aria-label': m.close },
      message: (
        <span className={classes.proposal}>
          <span>{m.thenCame({ subject: proposal.subject, when: formats.weekday(proposal.due_at) })}</span>
          <button type="button" className={classes.accept} onClick={plan} ref={takeFocus}>
            {m.plan}
          </button>
        </span>
      ),
    });
  });
  return null;
}

/** One Enter accepts, unless one is writing something: nobody's words are interrupted. */
function takeFocus(button: HTMLButtonElement | null): void {
  const at = document.activeElement;
  const free = at === null || at === document.body || at.matches('button, a, [type="checkbox"]');
  if (free) button?.focus({ preventScroll: true });
}

async function proposalOf(id: string): Promise<{ done: ApiRecord; proposal: Proposal } | null> {
  const done = await api.get<ApiRecord>(`/records/activity/${id}`);
  const at = done.done_at as string | null;
  if (!at || !done.template || Date.now() - Date.parse(at) > justNowMs) return null;
  const { proposal } = await api.action<{ proposal: Proposal | null }>('activity.proposal', { id });
  return proposal && { done, proposal };
}

const relations = ['company', 'contact', 'lead', 'deal'];

const aboutOf = (done: ApiRecord): Record<string, string> =>
  Object.fromEntries(
    relations.flatMap((name) => {
      const id = (done[name] as Reference | null)?.id;
      return id ? [[name, id]] : [];
    }),
  );

function refresh(client: QueryClient, done: ApiRecord): void {
  refreshLists(client, 'activity');
  for (const [object, id] of Object.entries(aboutOf(done))) refreshTimeline(client, object, id);
}
