// Targets of a year, typed like a spreadsheet: people, teams or products by months, quarters or the year.
import { Button, SegmentedControl, Select } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconTableFilled, IconTargetArrow } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { Suspense, useState } from 'react';
import type { Reference } from '../../../../fields/relation/value.ts';
import { useMay, useSchema, widgetOf } from '../../../../model/web/use-schema.tsx';
import { useMessages } from '../../../../platform/web/language.tsx';
import { EmptyState } from '../../../../platform/web/ui/empty-state.tsx';
import { ErrorState, useErrorText } from '../../../../platform/web/ui/error-state.tsx';
import { IconButton } from '../../../../platform/web/ui/icon-button.tsx';
import { Page } from '../../../../platform/web/ui/page.tsx';
import { SaveStatus } from '../../../../platform/web/ui/save-status.tsx';
import { SkeletonRows } from '../../../../platform/web/ui/skeleton-rows.tsx';
import { asNumber, useUrlState } from '../../../../platform/web/url-state.ts';
import { useLiveRecords } from '../../../../records/web/api/use-live-records.ts';
import { type Grouping, groupings } from '../../contract.ts';
import { type TargetPeriod, targetPeriods } from '../../periods.ts';
import type { TargetRow } from '../../targets.ts';
import { FillDialog } from './fill-dialog.tsx';
import { targetMessages } from './messages.ts';
import { RatesPart } from './rates.tsx';
import { TargetGrid } from './target-grid.tsx';
import { TargetHistory } from './target-history.tsx';
import classes from './targets.module.css';
import { useTargets, useTargetWrites } from './use-targets.ts';

type Address = { year?: number; period?: TargetPeriod; by?: Grouping };

const readAddress = (search: Record<string, unknown>): Address => {
  const year = asNumber(search.year);
  return {
    year: year && Number.isInteger(year) && year >= 1990 && year <= 2200 ? year : undefined,
    period: targetPeriods.find((each) => each === search.period),
    by: groupings.find((each) => each === search.by),
  };
};

const emptyRow = (group: TargetRow['group'], currency: string): TargetRow => ({
  group,
  currency,
  cells: {},
  parts: {},
  sum: null,
  year: null,
  gap: null,
  last: {},
  last_sum: null,
});

export default function TargetsScreen() {
  const m = useMessages(targetMessages);
  const errorText = useErrorText();
  const [address, setAddress] = useUrlState(readAddress);
  const { period = 'month', by = 'person' } = address;
  const { data, error, refetch } = useTargets({ period, by, year: address.year });
  const maySet = useMay('target', 'create');
  const writes = useTargetWrites(by, data);
  /** Rows begun on the screen, before they hold anything. */
  const [begun, setBegun] = useState<{ by: Grouping; row: TargetRow }[]>([]);
  const [filling, setFilling] = useState<{ row?: TargetRow } | null>(null);
  const [currencyFor, setCurrencyFor] = useState<TargetRow | null>(null);
  useLiveRecords();

  const own = begun.filter((one) => one.by === by).map(({ row }) => row);
  const has = (rows: readonly TargetRow[], { group, currency }: TargetRow) =>
    rows.some((one) => (one.group?.id ?? null) === (group?.id ?? null) && one.currency === currency);
  const rows = data
    ? [...data.rows, ...own.filter((row) => row.group && !has(data.rows, row))].sort((a, b) =>
        a.group!.title.localeCompare(b.group!.title),
      )
    : [];
  const ownFirm = data && maySet && data.firm.length === 0 ? [emptyRow(null, data.total.currency)] : [];
  const firm = data
    ? [...data.firm, ...ownFirm, ...own.filter((row) => !row.group && !has([...data.firm, ...ownFirm], row))]
    : [];
  const begin = (row: TargetRow) => setBegun((all) => [...all, { by, row }]);
  return (
    <Page
      title={m.targets}
      width="wide"
      heading={
        <div className={classes.crumbs}>
          <Link to="/forecast">{m.backToForecast}</Link>
          <span aria-hidden="true">/</span>
          <h1>{m.targets}</h1>
        </div>
      }
      actions={<SaveStatus state={writes.state} />}
    >
      <div className={classes.tools}>
        <div className={classes.year}>
          <IconButton
            icon={IconChevronLeft}
            label={m.yearBefore}
            onClick={() => data && setAddress({ year: data.year - 1 }, 'push')}
          />
          <strong aria-live="polite">{data?.year}</strong>
          <IconButton
            icon={IconChevronRight}
            label={m.yearAfter}
            onClick={() => data && setAddress({ year: data.year + 1 }, 'push')}
          />
        </div>
        <SegmentedControl
          aria-label={m.cells}
          data={targetPeriods.map((each) => ({ value: each, label: m[each] }))}
          value={period}
          onChange={(each) => setAddress({ period: each === 'month' ? undefined : (each as TargetPeriod) })}
        />
        <SegmentedControl
          aria-label={m.of}
          data={groupings.map((each) => ({ value: each, label: m[each] }))}
          value={by}
          onChange={(each) => setAddress({ by: each === 'person' ? undefined : (each as Grouping) })}
        />
        {maySet && data && rows.length > 0 && (
          <span className={classes.end}>
            <Button leftSection={<IconTableFilled size={16} />} onClick={() => setFilling({})}>
              {m.fill}
            </Button>
          </span>
        )}
      </div>
      {error && !data ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <SkeletonRows count={8} height={40} />
      ) : (
        <>
          {rows.length === 0 && firm.length === 0 ? (
            <EmptyState icon={IconTargetArrow}>{m.empty({ year: String(data.year) })}</EmptyState>
          ) : (
            <TargetGrid
              targets={data}
              rows={rows}
              firm={firm}
              shown={writes.shown}
              maySet={maySet}
              set={writes.set}
              onFill={(row) => setFilling({ row })}
              onCurrency={setCurrencyFor}
            />
          )}
          {writes.error !== null && (
            <p role="alert" className={classes.failed}>
              {m.failed({ reason: errorText(writes.error) })}
            </p>
          )}
          {maySet && (
            <>
              <p className={classes.note}>
                {by === 'product' && rows.length === 0 ? m.emptyProduct({ year: String(data.year) }) : m.keys}
              </p>
              <div className={classes.under}>
                <AddRow
                  by={by}
                  key={`${by} ${own.length}`}
                  onAdd={({ id, title }) => begin(emptyRow({ id, title: title ?? '' }, data.total.currency))}
                />
                {currencyFor && (
                  <Select
                    className={classes.picker}
                    label={m.currencyFor({ who: currencyFor.group?.title ?? m.firm })}
                    placeholder={m.addCurrency}
                    searchable
                    autoFocus
                    data={Intl.supportedValuesOf('currency')}
                    onChange={(currency) => {
                      if (currency) begin(emptyRow(currencyFor.group, currency));
                      setCurrencyFor(null);
                    }}
                  />
                )}
              </div>
            </>
          )}
          <RatesPart key={data.year} targets={data} onSaved={writes.refresh} />
          <TargetHistory year={data.year} />
          {filling && (
            <FillDialog
              targets={data}
              rows={filling.row && !filling.row.group ? firm : rows}
              row={filling.row}
              onFilled={writes.refresh}
              onClose={() => setFilling(null)}
            />
          )}
        </>
      )}
    </Page>
  );
}

/** By the same picker as on a page. */
function AddRow({ by, onAdd }: { by: Grouping; onAdd: (chosen: Reference) => void }) {
  const m = useMessages(targetMessages);
  const schema = useSchema();
  const field = schema.objects.get('target')?.fields.get(by);
  if (!field) return null;
  const { Edit } = widgetOf(schema, field);
  const label = { person: m.addPerson, team: m.addTeam, product: m.addProduct }[by];
  return (
    <div className={classes.picker}>
      <Suspense>
        <Edit
          field={{ ...field, label: { fr: label, en: label }, help: undefined }}
          value={null as never}
          onChange={(chosen: Reference | null) => chosen && onAdd(chosen)}
        />
      </Suspense>
    </div>
  );
}
