// The reasons of an outcome as one touches them, and who else was after the deal.
import { Chip, Group } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import type { EditProps } from '../../../../model/web/field-widget.ts';
import { useObject, useSchema, widgetOf } from '../../../../model/web/use-schema.tsx';
import { useMessages } from '../../../../platform/web/language.tsx';
import { type Reference, titleOf } from '../../../../records/web/api/record.ts';
import { useRecordPage } from '../../../../records/web/api/use-record-list.ts';
import { moveMessages } from './messages.ts';
import classes from './move.module.css';

export interface ReasonValue {
  reason: Reference | null;
  competitor: Reference | null;
}

type Props = {
  outcome: 'won' | 'lost';
  value: ReasonValue;
  onChange: (value: ReasonValue) => void;
  error?: string;
};

export function ReasonFields({ outcome, value, onChange, error }: Props) {
  const m = useMessages(moveMessages);
  const id = useId();
  const { data } = useRecordPage('close_reason', { sort: 'position,created_at', limit: 200 });
  const reasons = (data?.records ?? []).filter((one) => one.outcome === outcome);
  const choose = (chosen: string | string[]) => {
    const reason = reasons.find((one) => one.id === chosen);
    if (reason)
      onChange({ ...value, reason: { id: reason.id, title: titleOf(reason), object: 'close_reason' } });
  };
  return (
    <>
      {reasons.length > 0 ? (
        <div>
          <span id={id} className={classes.label}>
            {m.reason}
          </span>
          <Chip.Group value={value.reason?.id ?? ''} onChange={choose}>
            <Group gap={6} role="radiogroup" aria-labelledby={id}>
              {reasons.map((one) => (
                <Chip key={one.id} value={one.id} size="xs" variant="light">
                  {titleOf(one)}
                </Chip>
              ))}
            </Group>
          </Chip.Group>
          {error && (
            <p role="alert" className={classes.error}>
              {error}
            </p>
          )}
        </div>
      ) : (
        data && <p className={classes.hint}>{m.noReasons}</p>
      )}
      <Competitor value={value.competitor} onChange={(competitor) => onChange({ ...value, competitor })} />
    </>
  );
}

function Competitor({
  value,
  onChange,
}: {
  value: Reference | null;
  onChange: (value: Reference | null) => void;
}) {
  const schema = useSchema();
  const field = useObject('deal')?.fields.get('competitor');
  if (!field) return null;
  const Edit = widgetOf(schema, field).Edit as (props: EditProps<Reference>) => ReactNode;
  return <Edit field={field} value={value} onChange={onChange} />;
}
