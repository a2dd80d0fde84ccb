// Templates of the kind that is being written: chosen, one fills the form. Nothing where there are none.
import { NativeSelect } from '@mantine/core';
import type { WebField } from '../../../model/web/use-schema.tsx';
import { useMay } from '../../../model/web/use-schema.tsx';
import { useMessages } from '../../../platform/web/language.tsx';
import { type ApiRecord, titleOf } from '../api/record.ts';
import { useRecordPage } from '../api/use-record-list.ts';
import classes from './composer.module.css';
import { timelineMessages } from './messages.ts';

type Props = {
  field: WebField | undefined;
  kind: string;
  value: string | null;
  onChoose: (template: ApiRecord | null) => void;
};

const most = 100;

export function TemplateSelect({ field, kind, value, onChoose }: Props) {
  const m = useMessages(timelineMessages);
  const may = useMay(field?.to ?? '', 'read');
  const { data } = useRecordPage(
    field?.to ?? '',
    { filter: { field: 'kind', op: 'is', value: kind }, sort: 'name', limit: most },
    { enabled: may && field !== undefined },
  );
  if (!may || !data?.records.length) return null;
  return (
    <NativeSelect
      aria-label={m.template}
      className={classes.remind}
      value={value ?? ''}
      data={[
        { value: '', label: m.noTemplate },
        ...data.records.map((one) => ({ value: one.id, label: titleOf(one) })),
      ]}
      onChange={(event) => onChoose(data.records.find(({ id }) => id === event.currentTarget.value) ?? null)}
    />
  );
}
