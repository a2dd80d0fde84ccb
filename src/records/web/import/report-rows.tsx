/** The rows behind a number of the sentence: their line, what they become, and why. Fifty at a time. */
import { Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useEffect, useMemo, useRef } from 'react';
import type { WebField, WebObject } from '../../../model/web/use-schema.tsx';
import { useFormats, useMessages, useText } from '../../../platform/web/language.tsx';
import { ErrorState } from '../../../platform/web/ui/error-state.tsx';
import { IconButton } from '../../../platform/web/ui/icon-button.tsx';
import { SkeletonRows } from '../../../platform/web/ui/skeleton-rows.tsx';
import { StateBadge, type Tone } from '../../../platform/web/ui/state-badge.tsx';
import type { Import, ImportReport, ReportRow } from '../../import-contract.ts';
import type { Outcome } from '../../import-states.ts';
import type { Reference } from '../api/record.ts';
import { FieldValue, isEmpty } from '../page/field-value.tsx';
import classes from './import.module.css';
import { importMessages } from './messages.ts';
import { type ReportQuery, useReport } from './use-imports.ts';
import { useShownRows } from './use-shown-rows.ts';
import { useTitles } from './use-titles.ts';

type Props = { found: Import; report: ImportReport; object: WebObject };

export function ReportRows(props: Props) {
  const m = useMessages(importMessages);
  const [shown, show] = useShownRows();
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    if (shown) place.current?.scrollIntoView({ block: 'nearest' });
  }, [shown]);
  if (!shown) return null;
  const title = titleOf(shown, props.report, m);
  return (
    <section ref={place} className={classes.rowsPanel} aria-label={m.rowsOf({ which: title })}>
      <header className={classes.line}>
        <h3 className={classes.rowsTitle}>{title}</h3>
        <IconButton icon={IconX} label={m.close} onClick={() => show(undefined)} />
      </header>
      {shown.startsWith('parents:') ? (
        <Parents report={props.report} object={shown.slice(8)} />
      ) : (
        <Rows key={shown} {...props} shown={shown} />
      )}
    </section>
  );
}

type Words = ReturnType<typeof useMessages<typeof importMessages>>;

function titleOf(shown: string, report: ImportReport, m: Words): string {
  const [kind, key] = [shown.split(':')[0], shown.slice(shown.indexOf(':') + 1)];
  if (kind === 'reason') return report.reasons.find((one) => one.key === key)?.message ?? m.refused;
  if (kind === 'parents') return report.parents.find((one) => one.object === key)?.label ?? '';
  return shown === 'noted' ? m.reasonsNoted : m[shown as Outcome];
}

function Parents({ report, object }: { report: ImportReport; object: string }) {
  const m = useMessages(importMessages);
  const parent = report.parents.find((one) => one.object === object);
  if (!parent) return null;
  const more = parent.count - parent.examples.length;
  return (
    <ul className={classes.parents}>
      {parent.examples.map((name) => (
        <li key={name}>{name}</li>
      ))}
      {more > 0 && <li className={classes.dim}>{m.andMore({ count: more })}</li>}
    </ul>
  );
}

function Rows({ found, report, object, shown }: Props & { shown: string }) {
  const m = useMessages(importMessages);
  const which: Omit<ReportQuery, 'run'> = shown.startsWith('reason:')
    ? { reason: shown.slice(7) }
    : { outcome: shown };
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useReport(found.id, {
    run: report.number,
    ...which,
  });
  const rows = useMemo(() => data?.pages.flatMap((page) => page.rows), [data]);
  const titles = useTitles(rows ?? noRows, object);
  if (!rows) return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <SkeletonRows />;
  if (rows.length === 0) return <p className={classes.remark}>{m.noRows}</p>;
  const mixed = which.outcome === undefined || which.outcome === 'noted';
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard. */}
      <section className={classes.scroller} tabIndex={0} aria-label={m.showRows}>
        {/* Roles are told again: on a telephone the table is laid out as cards, and would lose them. */}
        {/* biome-ignore-start lint/a11y/noRedundantRoles: see above. */}
        <table role="table" className={classes.rows}>
          <thead role="rowgroup">
            <tr role="row">
              <th role="columnheader" scope="col" className={classes.lineNumber}>
                {m.line}
              </th>
              <th role="columnheader" scope="col">
                {m.record}
              </th>
              <th role="columnheader" scope="col">
                {m.becomes}
              </th>
            </tr>
          </thead>
          <tbody role="rowgroup">
            {rows.map((row) => (
              <Row key={row.line} row={row} object={object} mixed={mixed} titles={titles} />
            ))}
          </tbody>
        </table>
        {/* biome-ignore-end lint/a11y/noRedundantRoles: see above. */}
      </section>
      {hasNextPage && (
        <Button variant="subtle" size="xs" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {m.moreRows}
        </Button>
      )}
    </>
  );
}

const noRows: readonly ReportRow[] = [];
const tones: Record<Outcome, Tone> = {
  created: 'good',
  updated: 'info',
  unchanged: 'neutral',
  refused: 'bad',
};

type RowProps = { row: ReportRow; object: WebObject; mixed: boolean; titles: ReadonlyMap<string, string> };

function Row({ row, object, mixed, titles }: RowProps) {
  const m = useMessages(importMessages);
  const formats = useFormats();
  const title = row.title || row.record?.title || m.untitled;
  /* biome-ignore-start lint/a11y/noRedundantRoles: the table is laid out as cards on a telephone. */
  return (
    <tr role="row">
      <td role="cell" className={classes.lineNumber}>
        <span className={classes.onPhone}>{m.line} </span>
        {formats.integer(row.line)}
      </td>
      <td role="cell" className={classes.rowTitle}>
        {row.record ? <Link to={`/o/${row.record.object}/${row.record.id}`}>{title}</Link> : title}
        {mixed && (
          <div>
            <StateBadge tone={tones[row.outcome]}>{m[row.outcome]}</StateBadge>
          </div>
        )}
      </td>
      <td role="cell">
        {row.problems.length > 0 && (
          <ul className={classes.problems}>
            {row.problems.map((problem) => (
              <li key={`${problem.code} ${problem.field} ${problem.value}`} data-severity={problem.severity}>
                {problem.label && <strong className={classes.reasonField}>{problem.label}</strong>}{' '}
                {problem.message}
              </li>
            ))}
          </ul>
        )}
        {row.outcome !== 'refused' && row.changes && (
          <Changes row={row} changes={row.changes} object={object} titles={titles} />
        )}
      </td>
    </tr>
  );
  /* biome-ignore-end lint/a11y/noRedundantRoles: see above. */
}

type ChangesProps = Omit<RowProps, 'mixed'> & { changes: NonNullable<ReportRow['changes']> };

/** Of an update what was and what is; of a creation what it holds. */
function Changes({ row, changes, object, titles }: ChangesProps) {
  const m = useMessages(importMessages);
  const text = useText();
  const created = row.outcome === 'created';
  const shown = changes.flatMap(({ field: name, before, after }) => {
    const field = object.fields.get(name);
    return field && name !== 'record_title' && !(created && isEmpty(after)) ? [{ field, before, after }] : [];
  });
  return (
    <dl className={classes.changes}>
      {shown.map(({ field, before, after }) => (
        <div key={field.name} className={classes.change}>
          <dt>{text(field.label)}</dt>
          <dd>
            {!created && !isEmpty(before) && (
              <del className={classes.before}>
                <span className="visually-hidden">{m.was} </span>
                <Value field={field} value={before} titles={titles} />
              </del>
            )}
            {isEmpty(after) ? (
              <em className={classes.dim}>{m.emptied}</em>
            ) : created ? (
              <Value field={field} value={after} titles={titles} />
            ) : (
              <ins className={classes.after}>
                <span className="visually-hidden">{m.is} </span>
                <Value field={field} value={after} titles={titles} />
              </ins>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

type ValueProps = { field: WebField; value: unknown; titles: ReadonlyMap<string, string> };

/** A record that is led to by its name; one that the import will make has none yet. */
function Value({ field, value, titles }: ValueProps) {
  const m = useMessages(importMessages);
  if (!field.to) return <FieldValue field={field} value={value} dense />;
  const reference = value as Reference;
  const title = reference.title ?? titles.get(reference.id);
  return title ? <span>{title}</span> : <span className={classes.dim}>{m.willBeMade}</span>;
}
