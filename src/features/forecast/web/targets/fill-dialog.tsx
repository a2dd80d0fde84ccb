// Filling many cells at once: one says from what, sees how many it will be, and can take it back.
import { Button, Checkbox, Group, Modal, NumberInput, SegmentedControl, Select } from '@mantine/core';
import { useState } from 'react';
import { digitsOf } from '../../../../fields/money/currencies.ts';
import { api } from '../../../../platform/web/api.ts';
import { useLanguage, useMessages } from '../../../../platform/web/language.tsx';
import { useErrorText } from '../../../../platform/web/ui/error-state.tsx';
import { useUndo } from '../../../../platform/web/ui/undo.tsx';
import { useUndoOperation } from '../../../../records/web/api/use-write.ts';
import type { TargetRow, Targets } from '../../targets.ts';
import { type Fill, planFill } from './fill.ts';
import { targetMessages } from './messages.ts';
import classes from './targets.module.css';

type Props = {
  targets: Targets;
  rows: readonly TargetRow[];
  /** Chosen already: the row whose menu was used. */
  row?: TargetRow;
  onFilled: () => Promise<void>;
  onClose: () => void;
};

const keyOf = (row: TargetRow) => `${row.group?.id ?? ''} ${row.currency}`;

export function FillDialog({ targets, rows, row, onFilled, onClose }: Props) {
  const m = useMessages(targetMessages);
  const { language } = useLanguage();
  const errorText = useErrorText();
  const offerUndo = useUndo();
  const undo = useUndoOperation();
  const { year, period, by } = targets;
  const [whom, setWhom] = useState(row ? keyOf(row) : '');
  const chosen = whom === '' ? rows : rows.filter((one) => keyOf(one) === whom);
  const single = whom !== '' ? chosen[0] : undefined;
  const [from, setFrom] = useState<Fill['from']>(
    period === 'year' || (!row && !rows.some((one) => one.year) && rows.some((one) => one.last_sum))
      ? 'last'
      : 'year',
  );
  const [likeLast, setLikeLast] = useState(false);
  const [percent, setPercent] = useState<string | number>('0');
  const [onlyEmpty, setOnlyEmpty] = useState(true);
  const [amount, setAmount] = useState<string | number | null>(null);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const ownAmount = amount ?? single?.year?.amount ?? '';
  const separators =
    language === 'fr'
      ? { thousandSeparator: ' ', decimalSeparator: ',' }
      : { thousandSeparator: ',', decimalSeparator: '.' };

  const cells = planFill(targets, chosen, {
    from,
    likeLast,
    percent: String(percent || '0').replace(/^-$/, '0'),
    onlyEmpty,
    amount: single && from === 'year' && amount !== null && amount !== '' ? String(amount) : null,
  });
  const empty =
    from === 'last'
      ? chosen.some((one) => one.last_sum !== null)
        ? m.allFull
        : m.nothingLast({ year: String(year - 1) })
      : chosen.some((one) => one.year)
        ? m.allFull
        : m.nothingToFill;
  const fill = async () => {
    setBusy(true);
    setFailure(null);
    try {
      const { changed, operation } = await api.action<{ changed: number; operation: string }>('target.set', {
        by,
        cells,
      });
      offerUndo(m.filled({ count: changed }), async () => {
        await undo(operation);
        await onFilled();
      });
      await onFilled();
      onClose();
    } catch (error) {
      setFailure(error);
      setBusy(false);
    }
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={m.fillTitle({ year: String(year) })}
      size={440}
      closeButtonProps={{ 'aria-label': m.close }}
    >
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (cells.length) void fill();
        }}
      >
        {period !== 'year' && (
          <Select
            label={m.fillWhat}
            allowDeselect={false}
            data={[
              { value: 'year', label: m.fromYear },
              { value: 'last', label: m.fromLast({ year: String(year - 1) }) },
            ]}
            value={from}
            onChange={(next) => next && setFrom(next as Fill['from'])}
          />
        )}
        <Select
          label={m.forWhom}
          allowDeselect={false}
          searchable
          data={[
            { value: '', label: m.everybody },
            ...rows.map((one) => ({
              value: keyOf(one),
              label: `${one.group?.title ?? m.firm} (${one.currency})`,
            })),
          ]}
          value={whom}
          onChange={(next) => {
            setWhom(next ?? '');
            setAmount(null);
          }}
        />
        {from === 'year' && single && (
          <NumberInput
            {...separators}
            label={m.amountOfYear}
            data-autofocus
            hideControls
            min={0}
            decimalScale={digitsOf(single.currency)}
            suffix={` ${single.currency}`}
            value={ownAmount}
            onChange={setAmount}
          />
        )}
        {from === 'year' && (
          <SegmentedControl
            aria-label={m.shape}
            data={[
              { value: 'even', label: m.even },
              { value: 'last', label: m.likeLast({ year: String(year - 1) }) },
            ]}
            value={likeLast ? 'last' : 'even'}
            onChange={(next) => setLikeLast(next === 'last')}
          />
        )}
        {from === 'last' && (
          <NumberInput
            {...separators}
            label={m.more}
            min={-100}
            max={1000}
            decimalScale={2}
            suffix=" %"
            value={percent}
            onChange={setPercent}
          />
        )}
        <Checkbox
          label={m.onlyEmpty}
          checked={onlyEmpty}
          onChange={(event) => setOnlyEmpty(event.currentTarget.checked)}
        />
        <p className={classes.note} role="status">
          {cells.length ? m.willFill({ count: cells.length }) : empty}
        </p>
        {failure !== null && (
          <p role="alert" className={classes.failed}>
            {m.failed({ reason: errorText(failure) })}
          </p>
        )}
        <Group justify="flex-end">
          <Button onClick={onClose}>{m.cancel}</Button>
          <Button type="submit" variant="filled" loading={busy} disabled={cells.length === 0}>
            {m.fill}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
