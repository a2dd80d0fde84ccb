// What each department wants and why, beside each other.
import { Select } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { departments } from '../../../../objects/programme/choices.ts';
import { useMessages, useText } from '../../../../platform/web/language.tsx';
import { IconButton } from '../../../../platform/web/ui/icon-button.tsx';
import { useUndo } from '../../../../platform/web/ui/undo.tsx';
import type { ApiRecord } from '../../../../records/web/api/record.ts';
import { useRecordPage } from '../../../../records/web/api/use-record-list.ts';
import { useBin, useCreateRecord } from '../../../../records/web/api/use-write.ts';
import { SavedText } from '../../web/saved-text.tsx';
import { conflictMessages } from '../messages.ts';
import classes from './conflicts.module.css';

export function Positions({ conflict, mayEdit }: { conflict: ApiRecord; mayEdit: boolean }) {
  const m = useMessages(conflictMessages);
  const text = useText();
  const { mutate: create } = useCreateRecord('conflict_position');
  const { data } = useRecordPage('conflict_position', {
    filter: { field: 'conflict', op: 'is', value: conflict.id },
    sort: 'created_at',
    limit: 20,
  });
  const positions = data?.records ?? [];
  const left = departments.filter(({ key }) => !positions.some(({ department }) => department === key));
  return (
    <>
      {data && positions.length === 0 && !mayEdit && <p className={classes.dim}>{m.noPositions}</p>}
      <div className={classes.positions}>
        {positions.map((one) => (
          <Position key={one.id} position={one} mayEdit={mayEdit} />
        ))}
      </div>
      {mayEdit && left.length > 0 && (
        <Select
          aria-label={m.addPosition}
          placeholder={m.addPosition}
          data={left.map(({ key, label }) => ({ value: key, label: text(label) }))}
          value={null}
          onChange={(department) =>
            department && create({ conflict: conflict.id, department, position: '…' })
          }
          className={classes.add}
        />
      )}
    </>
  );
}

function Position({ position, mayEdit }: { position: ApiRecord; mayEdit: boolean }) {
  const m = useMessages(conflictMessages);
  const text = useText();
  const offerUndo = useUndo();
  const { mutateAsync: bin } = useBin('conflict_position', 'delete');
  const { mutateAsync: restore } = useBin('conflict_position', 'restore');
  const found = departments.find(({ key }) => key === position.department);
  const department = found ? text(found.label) : '';
  const remove = async () => {
    await bin([position.id]);
    offerUndo(m.removed, () => restore([position.id]));
  };
  return (
    <section className={classes.position} aria-label={m.positionOf({ department })}>
      <div className={classes.positionHead}>
        <h4 className={classes.department}>{department}</h4>
        {mayEdit && (
          <IconButton
            icon={IconX}
            variant="subtle"
            label={m.removePosition({ department })}
            onClick={() => void remove()}
          />
        )}
      </div>
      {mayEdit ? (
        <>
          <SavedText
            object="conflict_position"
            record={position}
            field="position"
            label={m.position}
            onFocus={(event) => event.currentTarget.value === '…' && event.currentTarget.select()}
          />
          <SavedText object="conflict_position" record={position} field="reason" label={m.why} />
        </>
      ) : (
        <>
          <p className={classes.words}>{String(position.position ?? '')}</p>
          {Boolean(position.reason) && <p className={classes.dim}>{String(position.reason)}</p>}
        </>
      )}
    </section>
  );
}
