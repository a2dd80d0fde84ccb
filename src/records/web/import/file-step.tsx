/** The file: its size, what it holds, and how it was understood, in words and samples that show at a glance what is wrong. */
import { Alert, Button, Select } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useSchema, type WebObject } from '../../../model/web/use-schema.tsx';
import { useFormats, useMessages, useText } from '../../../platform/web/language.tsx';
import { useErrorText } from '../../../platform/web/ui/error-state.tsx';
import type { Import, ImportDialect } from '../../import-contract.ts';
import { importableObjects } from './field-places.ts';
import { guessObject } from './guess-object.ts';
import classes from './import.module.css';
import { importMessages } from './messages.ts';
import { sizeText } from './size-text.ts';
import { Step } from './step.tsx';
import { isDecided, isWorking, useCreateImport, usePatchImport } from './use-imports.ts';

type Props = { found: Import; object: WebObject };

export function FileStep({ found, object }: Props) {
  const m = useMessages(importMessages);
  const text = useText();
  const formats = useFormats();
  const { file, table } = found;
  const rows = m.rows({ count: table.rows.value });
  const facts = [
    sizeText(file.size, formats.locale),
    table.rows.exact ? rows : m.aboutRows({ rows }),
    m.columns({ count: table.header.length }),
    text(object.label.many),
  ];
  return (
    <Step
      number={1}
      title={m.fileStep}
      summary={
        <>
          <strong className={classes.fileName}>{file.name}</strong>
          <span className={classes.dim}>{facts.join(' · ')}</span>
        </>
      }
      actions={
        <Button variant="subtle" color="gray" size="xs" component={Link} to="/import" search={{} as never}>
          {m.otherFile}
        </Button>
      }
    >
      {!isDecided(found.state) && <Detected found={found} object={object} />}
    </Step>
  );
}

function Detected({ found, object }: Props) {
  const m = useMessages(importMessages);
  const text = useText();
  const errorText = useErrorText();
  const navigate = useNavigate();
  const create = useCreateImport();
  const patch = usePatchImport(found.id);
  const objects = importableObjects(useSchema().objects.values());
  const likely = guessObject(objects, '', found.table.header);
  const busy =
    isWorking(found.state) || create.isPending || (patch.isPending && Boolean(patch.variables.dialect));
  const importAs = async (name: string) => {
    const made = await create.mutateAsync({ object: name, file_id: found.file.id, replaces: found.id });
    void navigate({ to: '/import', search: { id: made.id } as never, replace: true });
  };
  const change = (dialect: ImportDialect) => patch.mutate({ dialect });
  const failure = create.error ?? patch.error;
  return (
    <>
      <div className={classes.detected} aria-busy={busy}>
        <Select
          label={m.readAs}
          data={objects.map(({ name, label }) => ({ value: name, label: text(label.many) }))}
          value={object.name}
          onChange={(name) => name && name !== object.name && void importAs(name)}
          disabled={busy}
        />
        {found.table.kind === 'csv' ? (
          <>
            <Encoding found={found} onChange={change} disabled={busy} />
            <Delimiter found={found} onChange={change} disabled={busy} />
          </>
        ) : (
          <Sheet found={found} onChange={change} disabled={busy} />
        )}
        <HeaderRow found={found} onChange={change} disabled={busy} />
      </div>
      {likely &&
        likely.name !== object.name &&
        guessObject([likely, object], '', found.table.header) === likely && (
          <p className={classes.remark}>
            {m.looksLike({ things: text(likely.label.many).toLowerCase() })}{' '}
            <Button variant="subtle" size="xs" disabled={busy} onClick={() => void importAs(likely.name)}>
              {m.importAs({ things: text(likely.label.many).toLowerCase() })}
            </Button>
          </p>
        )}
      {failure && (
        <Alert color="red" role="alert">
          {errorText(failure)}
        </Alert>
      )}
    </>
  );
}

type PartProps = { found: Import; onChange: (dialect: ImportDialect) => void; disabled: boolean };

function Encoding({ found, onChange, disabled }: PartProps) {
  const m = useMessages(importMessages);
  const { dialect, accented_samples, alternatives } = found.table;
  const current = dialect.encoding ?? 'utf-8';
  const shown = (samples: readonly string[], most: number) =>
    samples.length
      ? samples
          .slice(0, most)
          .map((text) => m.quoted({ text: aroundAccent(text) }))
          .join(', ')
      : m.encodingPlain;
  const options = [
    { encoding: current, accented_samples },
    ...alternatives.filter((one) => one.encoding !== current),
  ];
  const samples = new Map(options.map((one) => [one.encoding, one.accented_samples]));
  return (
    <div className={classes.wide}>
      <Select
        label={m.encoding}
        data={options.map(({ encoding }) => ({ value: encoding, label: encodingName(encoding) }))}
        value={current}
        onChange={(encoding) => encoding && encoding !== current && onChange({ encoding })}
        comboboxProps={{ width: 'max-content', position: 'bottom-start' }}
        renderOption={({ option }) => (
          <span>
            {option.label}
            <span className={classes.dim}>
              {m.colon}
              {shown(samples.get(option.value) ?? [], 2)}
            </span>
          </span>
        )}
        disabled={disabled}
      />
      <p className={classes.heard}>{shown(accented_samples, 3)}</p>
    </div>
  );
}

/** A few words around the first letter that only one encoding reads right. */
function aroundAccent(text: string): string {
  const at = text.search(/[^\p{ASCII}]/u);
  if (text.length <= 28 || at < 0) return text.length > 28 ? `${text.slice(0, 28)}…` : text;
  const from = Math.max(0, at - 14);
  return `${from > 0 ? '…' : ''}${text.slice(from, from + 28)}${from + 28 < text.length ? '…' : ''}`;
}

/** As people write it. */
const encodingName = (name: string): string =>
  /^(utf|iso)/i.test(name) ? name.toUpperCase() : `${name.charAt(0).toUpperCase()}${name.slice(1)}`;

function Delimiter({ found, onChange, disabled }: PartProps) {
  const m = useMessages(importMessages);
  const known: Record<string, string> = { ';': m.semicolon, ',': m.comma, '\t': m.tab, '|': m.bar };
  const current = found.table.dialect.delimiter ?? ',';
  return (
    <Select
      label={m.delimiter}
      data={[...new Set([...Object.keys(known), current])].map((value) => ({
        value,
        label: known[value] ? `${known[value]}${value === '\t' ? '' : ` ${value}`}` : value,
      }))}
      value={current}
      onChange={(delimiter) => delimiter && delimiter !== current && onChange({ delimiter })}
      disabled={disabled}
    />
  );
}

function Sheet({ found, onChange, disabled }: PartProps) {
  const m = useMessages(importMessages);
  const current = found.table.dialect.sheet;
  return (
    <Select
      label={m.sheet}
      className={classes.wide}
      data={found.table.sheets.map(({ name, hidden, rows }) => ({
        value: name,
        label: [hidden ? m.hiddenSheet({ name }) : name, rows === null ? '' : m.rows({ count: rows })]
          .filter(Boolean)
          .join(' · '),
      }))}
      value={current}
      onChange={(sheet) => sheet && sheet !== current && onChange({ sheet })}
      disabled={disabled}
    />
  );
}

function HeaderRow({ found, onChange, disabled }: PartProps) {
  const m = useMessages(importMessages);
  const { dialect, title_rows, header, samples } = found.table;
  const current = dialect.header_row;
  const at = current ?? 0;
  // Lines above the header are known by their cells only: they are counted back from it.
  const above = title_rows.map((cells, i) => ({ line: at - title_rows.length + i, cells }));
  const lines = [
    ...above,
    ...(current === null ? [] : [{ line: current, cells: header }]),
    ...samples.slice(0, 4),
  ].filter(({ line }) => line >= 1);
  return (
    <Select
      label={m.headerRow}
      className={classes.wide}
      data={[
        ...lines.map(({ line, cells }) => ({
          value: String(line),
          label: m.headerLine({ line, cells: short(cells.filter(Boolean).join(', ')) }),
        })),
        { value: 'none', label: m.noHeader },
      ]}
      value={current === null ? 'none' : String(current)}
      onChange={(value) => {
        const line = value === 'none' ? null : Number(value);
        if (value && line !== current) onChange({ header_row: line });
      }}
      comboboxProps={{ width: 'max-content', position: 'bottom-start' }}
      disabled={disabled}
    />
  );
}

const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);
