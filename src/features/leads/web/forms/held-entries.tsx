import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconShieldCheck } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useObject } from '../../../../model/web/use-schema.tsx';
import { api } from '../../../../platform/web/api.ts';
import { useMessages, useText } from '../../../../platform/web/language.tsx';
import { DateText } from '../../../../platform/web/ui/date-text.tsx';
import { EmptyState } from '../../../../platform/web/ui/empty-state.tsx';
import { useErrorText } from '../../../../platform/web/ui/error-state.tsx';
import { SkeletonRows } from '../../../../platform/web/ui/skeleton-rows.tsx';
import { useUndo } from '../../../../platform/web/ui/undo.tsx';
import { refreshObject } from '../../../../records/web/api/cache.ts';
import type { ApiRecord, Reference } from '../../../../records/web/api/record.ts';
import { useBin, useUndoOperation } from '../../../../records/web/api/use-write.ts';
import { formMessages } from '../../messages.ts';
import leads from '../leads.module.css';
import classes from './form-screen.module.css';

/** What was held back, with its reasons: a person says what it is. */
export function HeldEntries({
  entries,
  total = 0,
}: {
  entries: readonly ApiRecord[] | undefined;
  total?: number;
}) {
  const m = useMessages(formMessages);
  const work = useEntryWork();
  if (!entries) return <SkeletonRows count={4} height={72} />;
  if (entries.length === 0) return <EmptyState icon={IconShieldCheck}>{m.heldNone}</EmptyState>;
  return (
    <>
      <p className={leads.lead}>{m.heldLead}</p>
      <ul className={leads.rows}>
        {entries.map((entry) => (
          <Entry key={entry.id} entry={entry} work={work} />
        ))}
      </ul>
      {total > entries.length && (
        <p className={leads.lead}>{m.heldMore({ count: total - entries.length })}</p>
      )}
    </>
  );
}

function Entry({ entry, work }: { entry: ApiRecord; work: ReturnType<typeof useEntryWork> }) {
  const m = useMessages(formMessages);
  const text = useText();
  const lead = useObject('lead');
  const reasons = useObject('form_entry')?.fields.get('reasons')?.choices ?? [];
  const why = reasons.filter(({ key }) => (entry.reasons as string[] | null)?.includes(key));
  const answers = Object.entries((entry.values ?? {}) as Record<string, string>).flatMap(([name, value]) => {
    const field = lead?.fields.get(name);
    return field ? [{ label: text(field.label), value }] : [];
  });
  const who = entry.record_title ?? '';
  const form = entry.form as Reference | null;
  return (
    <li className={classes.entry}>
      <div className={classes.entryMain}>
        <div className={leads.title}>{who}</div>
        <div className={leads.more}>
          <DateText value={entry.received_at as string} /> · {form?.title ? `${form.title} · ` : ''}
          {why.map(({ label }) => text(label)).join(' · ')}
        </div>
        <dl className={classes.answers}>
          {answers.map(({ label, value }) => (
            <div key={label} style={{ display: 'contents' }}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </div>
      <div className={classes.buttons}>
        <Button aria-label={m.letInOf({ who })} onClick={() => void work.letIn(entry)}>
          {m.letIn}
        </Button>
        <Button
          variant="subtle"
          color="gray"
          aria-label={m.clearOf({ who })}
          onClick={() => void work.clear(entry)}
        >
          {m.clear}
        </Button>
      </div>
    </li>
  );
}

function useEntryWork() {
  const m = useMessages(formMessages);
  const client = useQueryClient();
  const errorText = useErrorText();
  const offerUndo = useUndo();
  const undoOperation = useUndoOperation();
  const bin = useBin('form_entry', 'delete');
  const attempt = async (done: string, run: () => Promise<{ operation: string }>) => {
    try {
      const { operation } = await run();
      offerUndo(done, () => undoOperation(operation));
      await Promise.all([refreshObject(client, 'form_entry'), refreshObject(client, 'lead')]);
    } catch (error) {
      notifications.show({ message: errorText(error), role: 'alert', autoClose: 10_000 });
    }
  };
  return {
    letIn: (entry: ApiRecord) =>
      attempt(m.isLetIn({ who: entry.record_title ?? '' }), () =>
        api.action('form.release', { ids: [entry.id] }),
      ),
    clear: (entry: ApiRecord) =>
      attempt(m.isCleared({ who: entry.record_title ?? '' }), () => bin.mutateAsync([entry.id])),
  };
}
