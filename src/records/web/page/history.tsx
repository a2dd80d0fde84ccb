// The history of a record: who changed what and when, from what to what, and the way to put an earlier value back.
import { Button, Table } from '@mantine/core';
import { IconArrowBackUp, IconHistory } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { api } from '../../../platform/web/api.ts';
import { useMessages, useText } from '../../../platform/web/language.tsx';
import { useAnnounce } from '../../../platform/web/ui/announcer.tsx';
import { DateText } from '../../../platform/web/ui/date-text.tsx';
import { EmptyState } from '../../../platform/web/ui/empty-state.tsx';
import { ErrorState } from '../../../platform/web/ui/error-state.tsx';
import { IconButton } from '../../../platform/web/ui/icon-button.tsx';
import { PersonAvatar } from '../../../platform/web/ui/person-avatar.tsx';
import { SkeletonRows } from '../../../platform/web/ui/skeleton-rows.tsx';
import { same } from '../api/conflict.ts';
import { type Reference, recordKeys } from '../api/record.ts';
import { FieldValue, isEmpty } from './field-value.tsx';
import classes from './history.module.css';
import { pageMessages } from './messages.ts';
import { useEditing } from './use-editing.tsx';

interface Entry {
  seq: number;
  at: string;
  actor: Reference | null;
  kind: 'create' | 'update' | 'delete' | 'restore';
  cause: string;
  changes: { field: string; before: unknown; after: unknown }[];
}

export function History() {
  const m = useMessages(pageMessages);
  const { object, record } = useEditing();
  const query = useInfiniteQuery({
    queryKey: [...recordKeys.history(object.name, record.id), 'entries'],
    queryFn: ({ pageParam, signal }) =>
      api.get<{ entries: Entry[]; next: number | null }>(`/records/${object.name}/${record.id}/history`, {
        query: { before: pageParam, limit: 50 },
        signal,
      }),
    initialPageParam: null as number | null,
    getNextPageParam: (page) => page.next,
  });
  if (query.error && !query.data)
    return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <SkeletonRows count={8} height={48} />;
  const entries = query.data.pages.flatMap((page) => page.entries);
  if (entries.length === 0) return <EmptyState icon={IconHistory}>{m.historyEmpty}</EmptyState>;
  return (
    <div className={classes.history}>
      <ol className={classes.list}>
        {entries.map((entry) => (
          <li key={entry.seq}>
            <HistoryEntry entry={entry} />
          </li>
        ))}
      </ol>
      {query.hasNextPage && (
        <Button onClick={() => void query.fetchNextPage()} loading={query.isFetchingNextPage}>
          {m.earlier}
        </Button>
      )}
    </div>
  );
}

/** Said by the line itself. */
const stamps = new Set(['id', 'deleted_at', 'created_at', 'created_by']);

function HistoryEntry({ entry }: { entry: Entry }) {
  const m = useMessages(pageMessages);
  const text = useText();
  const { object, record, may } = useEditing();
  const what = { create: m.created, update: m.updated, delete: m.deleted, restore: m.restoredKind }[
    entry.kind
  ];
  const cause = entry.cause === 'undo' ? m.byUndo : entry.cause.includes('import') ? m.byImport : '';
  const who = entry.actor?.title || 'Jalon';
  const changes = entry.changes.flatMap((change) => {
    const field = object.fields.get(change.field);
    return field && !stamps.has(field.name) ? [{ ...change, field }] : [];
  });
  return (
    <article className={classes.entry} aria-label={`${what}, ${who}`}>
      <p className={classes.head}>
        <PersonAvatar id={entry.actor?.id ?? 'jalon'} name={who} size={20} />
        <strong>{who}</strong>
        <span className={classes.what}>
          {what} {cause}
        </span>
        <span className={classes.when}>
          <DateText value={entry.at} />
        </span>
      </p>
      {changes.length > 0 && (
        <Table className={classes.table} verticalSpacing={2} layout="fixed">
          <Table.Thead className="visually-hidden">
            <Table.Tr>
              <Table.Th>{m.field}</Table.Th>
              {entry.kind !== 'create' && <Table.Th>{m.before}</Table.Th>}
              <Table.Th>{m.after}</Table.Th>
              <Table.Th>{m.putBack}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {changes.map(({ field, before, after }) => (
              <Table.Tr key={field.name}>
                <Table.Th scope="row" className={classes.field}>
                  {text(field.label)}
                </Table.Th>
                {entry.kind !== 'create' && (
                  <Table.Td className={classes.before}>
                    {isEmpty(before) ? (
                      <span className={classes.none}>{m.empty}</span>
                    ) : (
                      <FieldValue field={field} value={before} />
                    )}
                  </Table.Td>
                )}
                <Table.Td>
                  {isEmpty(after) ? (
                    <span className={classes.none}>{m.empty}</span>
                  ) : (
                    <FieldValue field={field} value={after} />
                  )}
                </Table.Td>
                <Table.Td className={classes.back}>
                  {entry.kind === 'update' && may && !field.readOnly && !same(before, record[field.name]) && (
                    <PutBack field={field.name} label={text(field.label)} value={before} />
                  )}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </article>
  );
}

function PutBack({ field, label, value }: { field: string; label: string; value: unknown }) {
  const m = useMessages(pageMessages);
  const announce = useAnnounce();
  const { save } = useEditing();
  const putBack = async () => {
    await save(field, value ?? null);
    announce(m.valueRestored({ field: label }));
  };
  return (
    <IconButton
      icon={IconArrowBackUp}
      label={m.restoreValue({ field: label })}
      onClick={() => void putBack()}
    />
  );
}
