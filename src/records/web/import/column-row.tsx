/** A column of the file: what it holds, how that will be read, where it goes and why. */
import { Button, type ComboboxParsedItem, Select } from '@mantine/core';
import { IconAdjustmentsHorizontal, IconArrowRight } from '@tabler/icons-react';
import { useId, useState } from 'react';
import type { WebField } from '../../../model/web/use-schema.tsx';
import { fold } from '../../../platform/lib/fold.ts';
import { useFormats, useMessages } from '../../../platform/web/language.tsx';
import { StateBadge } from '../../../platform/web/ui/state-badge.tsx';
import type { Format, Import, ImportReport, MappingColumn } from '../../import-contract.ts';
import { ColumnFormat, hasFormat } from './column-format.tsx';
import { columnName } from './column-name.ts';
import { ColumnValues } from './column-values.tsx';
import { type FieldPlace, nowhere, placeOf } from './field-places.ts';
import classes from './import.module.css';
import { importMessages } from './messages.ts';
import { useShownRows } from './use-shown-rows.ts';

type Props = {
  column: MappingColumn;
  field: WebField | undefined;
  places: readonly FieldPlace[];
  report: ImportReport | null;
  creatable: Import['creatable'];
  disabled: boolean;
  onPlace: (value: string) => void;
  onFormat: (format: Format) => void;
  onValues: (values: Record<string, string | null>) => void;
};

export function ColumnRow(props: Props) {
  const { column, field, places, report, disabled } = props;
  const m = useMessages(importMessages);
  const panel = useId();
  const name = columnName(column, m);
  const unknown = column.values?.filter(({ target, create }) => target === null && !create).length ?? 0;
  const adjustable = field !== undefined && (hasFormat(field) || (column.values?.length ?? 0) > 0);
  const [wanted, setWanted] = useState<boolean | null>(null);
  const opened = adjustable && (wanted ?? (column.ambiguous || (unknown > 0 && unknown <= 12)));
  return (
    <li className={classes.column} data-out={column.field === null || undefined}>
      <div className={classes.columnName}>
        <strong>{name}</strong>
        <Filled column={column} />
      </div>
      <Samples column={column} />
      <div className={classes.columnField}>
        <IconArrowRight size={16} aria-hidden="true" className={classes.arrow} />
        <PlaceSelect {...props} name={name} places={places} disabled={disabled} />
      </div>
      <div className={classes.columnWhy}>
        {column.field !== null && column.confidence < 0.65 && (
          <StateBadge tone="warn">{m.toCheck}</StateBadge>
        )}
        <span className={classes.dim}>{column.because}</span>
        {adjustable && (
          <Button
            variant="subtle"
            color="gray"
            size="compact-xs"
            leftSection={<IconAdjustmentsHorizontal size={14} />}
            aria-expanded={opened}
            aria-controls={panel}
            className={classes.adjust}
            onClick={() => setWanted(!opened)}
          >
            {unknown > 0
              ? m.valuesUnknown({ count: unknown })
              : column.values
                ? m.values({ count: column.values.length })
                : m.reading}
            <span className="visually-hidden">{m.ofColumn({ column: name })}</span>
          </Button>
        )}
      </div>
      {field && <ColumnProblems field={field.name} report={report} />}
      {opened && field && (
        <div id={panel} className={classes.columnPanel}>
          {hasFormat(field) && (
            <ColumnFormat column={column} field={field} disabled={disabled} onFormat={props.onFormat} />
          )}
          {column.values && (
            <ColumnValues
              column={column}
              field={field}
              values={column.values}
              disabled={disabled}
              onValues={props.onValues}
            />
          )}
        </div>
      )}
    </li>
  );
}

function PlaceSelect({ column, places, name, disabled, onPlace }: Props & { name: string }) {
  const m = useMessages(importMessages);
  const groups = [...Map.groupBy(places, ({ group }) => group)].map(([group, some]) => ({
    group,
    items: some.map(({ value, label }) => ({ value, label })),
  }));
  const words = new Map(places.map((place) => [place.value, place.words]));
  return (
    <Select
      aria-label={m.fieldFor({ column: name })}
      data={[{ value: nowhere, label: m.leaveOut }, ...groups]}
      value={placeOf(column.field, column.part)}
      onChange={(value) => value !== null && onPlace(value)}
      searchable
      selectFirstOptionOnChange
      nothingFoundMessage={m.noPlace}
      maxDropdownHeight={320}
      comboboxProps={{ width: 300, position: 'bottom-start' }}
      disabled={disabled}
      onFocus={(event) => event.currentTarget.select()}
      filter={({ options, search }) => {
        const wanted = fold(search.trim());
        const keeps = (value: string) => (words.get(value) ?? fold(m.leaveOut)).includes(wanted);
        return options.flatMap((one): ComboboxParsedItem[] => {
          if (!('group' in one)) return keeps(one.value) ? [one] : [];
          const items = one.items.filter(({ value }) => keeps(value));
          return items.length ? [{ ...one, items }] : [];
        });
      }}
      data-out={column.field === null || undefined}
    />
  );
}

function Filled({ column }: { column: MappingColumn }) {
  const m = useMessages(importMessages);
  const formats = useFormats();
  if (column.filled === 0) return <span className={classes.dim}>{m.emptyColumn}</span>;
  if (column.filled >= 0.995) return null;
  return (
    <span className={classes.dim}>
      {m.filled({ share: formats.percent(Math.round(column.filled * 100) / 100) })}
    </span>
  );
}

/** Three cells of the column: as they stand, and, where that is another thing, as they will be read. */
function Samples({ column }: { column: MappingColumn }) {
  const m = useMessages(importMessages);
  const read = new Map(column.read_as.map((one) => [one.raw, one]));
  const shown = column.read_as.length ? column.read_as.map(({ raw }) => raw) : column.samples;
  return (
    <ul className={classes.samples}>
      {shown.slice(0, 3).map((raw) => {
        const one = read.get(raw);
        const other = one && one.value !== raw;
        return (
          <li key={raw} className={classes.sample}>
            <span className={other ? classes.raw : undefined}>{raw}</span>
            {other && one.problem === null && (
              <>
                <span className={classes.dim}> → </span>
                <span>{one.value ?? <em className={classes.dim}>{m.willBeEmpty}</em>}</span>
              </>
            )}
            {one?.problem && <span className={classes.problem}>{one.problem}</span>}
          </li>
        );
      })}
    </ul>
  );
}

/** What the latest rehearsal found in this column, counted; a count opens its rows. */
function ColumnProblems({ field, report }: { field: string; report: ImportReport | null }) {
  const m = useMessages(importMessages);
  const [, show] = useShownRows();
  const reasons = report?.reasons.filter((one) => one.field === field) ?? [];
  if (reasons.length === 0) return null;
  return (
    <ul className={classes.columnProblems}>
      {reasons.slice(0, 4).map((reason) => (
        <li key={reason.key}>
          <StateBadge tone={reason.severity === 'refused' ? 'bad' : 'warn'}>
            {m.inRows({ count: reason.count })}
          </StateBadge>
          <button type="button" className={classes.textButton} onClick={() => show(`reason:${reason.key}`)}>
            {reason.message}
          </button>
        </li>
      ))}
    </ul>
  );
}
