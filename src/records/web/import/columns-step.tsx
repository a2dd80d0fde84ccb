/** Which column goes where: one row a column, the matched ones first, those left out folded at the end. */
import { Alert, Button, Collapse } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { WebObject } from '../../../model/web/use-schema.tsx';
import { useLanguage, useMessages, useText } from '../../../platform/web/language.tsx';
import { useAnnounce } from '../../../platform/web/ui/announcer.tsx';
import { useErrorText } from '../../../platform/web/ui/error-state.tsx';
import type { Import, MappingColumn } from '../../import-contract.ts';
import { columnName } from './column-name.ts';
import { ColumnRow } from './column-row.tsx';
import { fieldPlaces, placeOf, readPlace, takesSeveral } from './field-places.ts';
import classes from './import.module.css';
import { ImportOptions } from './import-options.tsx';
import { importMessages } from './messages.ts';
import { Recipes } from './recipes.tsx';
import { Step } from './step.tsx';
import { isDecided, isWorking, usePatchImport } from './use-imports.ts';

type Props = { found: Import; object: WebObject };

export function ColumnsStep({ found, object }: Props) {
  const m = useMessages(importMessages);
  const matched = found.mapping.filter(({ field }) => field !== null).length;
  const decided = isDecided(found.state);
  return (
    <Step
      number={2}
      title={m.columnsStep}
      summary={<span className={classes.dim}>{m.matchedOf({ matched, count: found.mapping.length })}</span>}
      actions={!decided && <Recipes found={found} />}
    >
      {decided ? <Settled found={found} object={object} /> : <Editor found={found} object={object} />}
    </Step>
  );
}

const atOnce = 60;

function Editor({ found, object }: Props) {
  const m = useMessages(importMessages);
  const { language } = useLanguage();
  const errorText = useErrorText();
  const announce = useAnnounce();
  const patch = usePatchImport(found.id);
  const busy = isWorking(found.state);
  // A row keeps its place while one works on it: what was left out at first stands at the end, whatever is chosen for it.
  const [last] = useState(
    () => new Set(found.mapping.flatMap(({ field, index }) => (field === null ? index : []))),
  );
  const [opened, setOpened] = useState(last.size === found.mapping.length);
  const [shown, setShown] = useState(atOnce);
  const [taken, setTaken] = useState<string | null>(null);
  const places = useMemo(
    () =>
      fieldPlaces(object, language, {
        more: m.more,
        wholeName: m.wholeName,
        whole: m.whole,
        id: m.relationId,
        currency: m.currencyOf,
      }),
    [object, language, m],
  );

  const place = (column: MappingColumn, value: string) => {
    const { field, part } = readPlace(value);
    const rivals =
      field === null || takesSeveral(object, field)
        ? []
        : found.mapping.filter((one) => one.index !== column.index && placeOf(one.field, one.part) === value);
    patch.mutate({
      mapping: [
        { index: column.index, field, part },
        ...rivals.map(({ index }) => ({ index, field: null, part: null })),
      ],
    });
    const said = rivals[0]
      ? m.taken({
          field: places.find((one) => one.value === value)?.label ?? value,
          column: columnName(rivals[0], m),
        })
      : null;
    setTaken(said);
    if (said) announce(said);
  };
  const row = (column: MappingColumn) => (
    <ColumnRow
      key={column.index}
      column={column}
      field={column.field === null ? undefined : object.fields.get(column.field)}
      places={places}
      report={found.report}
      creatable={found.creatable}
      disabled={busy}
      onPlace={(value) => place(column, value)}
      onFormat={(format) => patch.mutate({ mapping: [{ index: column.index, format }] })}
      onValues={(values) => patch.mutate({ mapping: [{ index: column.index, values }] })}
    />
  );
  const first = found.mapping.filter(({ index }) => !last.has(index));
  const rest = found.mapping.filter(({ index }) => last.has(index));
  return (
    <>
      {first.length > 0 && (
        <div className={classes.columnsHead} aria-hidden="true">
          <span>{m.inFile}</span>
          <span>{m.asRead}</span>
          <span>{m.inJalon}</span>
          <span>{m.why}</span>
        </div>
      )}
      <ul className={classes.columns}>{first.map(row)}</ul>
      {rest.length > 0 && (
        <>
          <Button
            variant="subtle"
            color="gray"
            size="xs"
            className={classes.rest}
            leftSection={opened ? <IconChevronDown /> : <IconChevronRight />}
            aria-expanded={opened}
            onClick={() => setOpened(!opened)}
          >
            {m.leftOut({ count: rest.filter(({ field }) => field === null).length })}
          </Button>
          <Collapse expanded={opened}>
            {opened && <ul className={classes.columns}>{rest.slice(0, shown).map(row)}</ul>}
            {opened && rest.length > shown && (
              <Button variant="subtle" color="gray" size="xs" onClick={() => setShown(shown + atOnce)}>
                {m.showMore}
              </Button>
            )}
          </Collapse>
        </>
      )}
      {taken && <p className={classes.remark}>{taken}</p>}
      {patch.error && (
        <Alert color="red" role="alert">
          {errorText(patch.error)}
        </Alert>
      )}
      <ImportOptions found={found} object={object} disabled={busy} />
    </>
  );
}

/** Once it has run: what went where, for reading. */
function Settled({ found, object }: Props) {
  const m = useMessages(importMessages);
  const text = useText();
  const [opened, setOpened] = useState(false);
  const matched = found.mapping.filter(({ field }) => field !== null);
  return (
    <>
      <Button
        variant="subtle"
        color="gray"
        size="xs"
        className={classes.rest}
        leftSection={opened ? <IconChevronDown /> : <IconChevronRight />}
        aria-expanded={opened}
        onClick={() => setOpened(!opened)}
      >
        {m.columns({ count: matched.length })}
      </Button>
      {opened && (
        <ul className={classes.settled}>
          {matched.map((column) => (
            <li key={column.index}>
              <span>{columnName(column, m)}</span>
              <span aria-hidden="true"> → </span>
              <span className={classes.dim}>
                {text(object.fields.get(column.field!)?.label ?? { fr: column.field!, en: column.field! })}
                {column.part && ` · ${column.part}`}
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
