/** Past imports: what was imported, by whom, what became of it, and the way back. */
import { Button } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useSchema } from '../../../model/web/use-schema.tsx';
import { useFormats, useMessages, useText } from '../../../platform/web/language.tsx';
import { DateText } from '../../../platform/web/ui/date-text.tsx';
import { EmptyState } from '../../../platform/web/ui/empty-state.tsx';
import { ErrorState } from '../../../platform/web/ui/error-state.tsx';
import { Page } from '../../../platform/web/ui/page.tsx';
import { SkeletonRows } from '../../../platform/web/ui/skeleton-rows.tsx';
import { StateBadge, type Tone } from '../../../platform/web/ui/state-badge.tsx';
import type { Counts, ImportSummary } from '../../import-contract.ts';
import { type ImportState, importSteps } from '../../import-states.ts';
import { DeleteDraft } from './delete-draft.tsx';
import classes from './import.module.css';
import { importMessages } from './messages.ts';
import { DownloadRefused } from './rehearsal-step.tsx';
import { UndoImport } from './undo-import.tsx';
import { isDecided, useImportList } from './use-imports.ts';

export default function ImportsScreen() {
  const m = useMessages(importMessages);
  const navigate = useNavigate();
  return (
    <Page
      title={m.pastImports}
      width="wide"
      create={{ label: m.importVerb, run: () => void navigate({ to: '/import' }) }}
    >
      <ImportList />
    </Page>
  );
}

function ImportList() {
  const m = useMessages(importMessages);
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useImportList();
  const imports = data?.pages.flatMap((page) => page.imports);
  if (!imports)
    return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <SkeletonRows height={44} />;
  if (imports.length === 0)
    return (
      <EmptyState
        icon={IconFileImport}
        action={
          <Button variant="filled" component={Link} to="/import">
            {m.begin}
          </Button>
        }
      >
        {m.noImports}
      </EmptyState>
    );
  /* biome-ignore-start lint/a11y/noRedundantRoles: the table is laid out as cards on a telephone, and would lose them. */
  return (
    <>
      <table role="table" className={classes.rows}>
        <thead role="rowgroup">
          <tr role="row">
            {[m.file, m.object, m.when, m.state, m.result].map((label) => (
              <th key={label} role="columnheader" scope="col">
                {label}
              </th>
            ))}
            <th role="columnheader" scope="col">
              <span className="visually-hidden">{m.actions}</span>
            </th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {imports.map((one) => (
            <ImportRow key={one.id} one={one} />
          ))}
        </tbody>
      </table>
      {hasNextPage && (
        <Button variant="subtle" size="xs" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {m.showMore}
        </Button>
      )}
    </>
  );
  /* biome-ignore-end lint/a11y/noRedundantRoles: see above. */
}

const tones: Record<ImportState, Tone> = {
  ready: 'neutral',
  rehearsing: 'info',
  rehearsed: 'neutral',
  running: 'info',
  done: 'good',
  cancelled: 'warn',
  failed: 'bad',
  undoing: 'info',
  undone: 'neutral',
};

function ImportRow({ one }: { one: ImportSummary }) {
  const m = useMessages(importMessages);
  const text = useText();
  const formats = useFormats();
  const object = useSchema().objects.get(one.object);
  const { counts } = one;
  const result = counts ? resultOf(counts, isDecided(one.state), m, formats.integer) : '';
  /* biome-ignore-start lint/a11y/noRedundantRoles: the table is laid out as cards on a telephone. */
  return (
    <tr role="row">
      <td role="cell" className={classes.rowTitle}>
        <Link to="/import" search={{ id: one.id } as never}>
          {one.file.name}
        </Link>
      </td>
      <td role="cell">{object ? text(object.label.many) : one.object}</td>
      <td role="cell" className={classes.dim}>
        <DateText value={one.created_at} />
        {one.created_by?.title && ` · ${one.created_by.title}`}
      </td>
      <td role="cell">
        <StateBadge tone={tones[one.state]}>{m[`state_${one.state}`]}</StateBadge>
      </td>
      <td role="cell">{result}</td>
      <td role="cell">
        <div className={classes.rowActions}>
          {isDecided(one.state) && counts !== null && counts.refused > 0 && (
            <DownloadRefused id={one.id} compact />
          )}
          {importSteps.undo.includes(one.state) && <UndoImport id={one.id} compact />}
          {(!isDecided(one.state) || importSteps.resume.includes(one.state)) && (
            <Button size="xs" component={Link} to="/import" search={{ id: one.id } as never}>
              {m.goOn}
            </Button>
          )}
          {importSteps.delete.includes(one.state) && <DeleteDraft id={one.id} name={one.file.name} />}
        </div>
      </td>
    </tr>
  );
  /* biome-ignore-end lint/a11y/noRedundantRoles: see above. */
}

type Words = ReturnType<typeof useMessages<typeof importMessages>>;

/** What was done, or, of a rehearsal, what would be. */
function resultOf(counts: Counts, done: boolean, m: Words, integer: (value: number) => string): string {
  const n = (count: number) => ({ count: integer(count) });
  const { created, updated, unchanged, refused } = counts;
  const said = [
    created && (done ? m.createdNow({ count: created }) : m.createdSoon(n(created))),
    updated && (done ? m.updatedNow({ count: updated }) : m.updatedSoon(n(updated))),
    unchanged && m.unchangedNow(n(unchanged)),
    refused && (done ? m.refusedNow(n(refused)) : m.refusedSoon(n(refused))),
  ];
  return said.filter(Boolean).join(', ');
}
