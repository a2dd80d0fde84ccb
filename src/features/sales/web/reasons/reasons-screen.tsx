import { Button } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconSwords, IconTrash } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useMay } from '../../../../model/web/use-schema.tsx';
import { useMessages } from '../../../../platform/web/language.tsx';
import { ErrorState } from '../../../../platform/web/ui/error-state.tsx';
import { IconButton } from '../../../../platform/web/ui/icon-button.tsx';
import { Page } from '../../../../platform/web/ui/page.tsx';
import { SkeletonRows } from '../../../../platform/web/ui/skeleton-rows.tsx';
import { type ApiRecord, titleOf } from '../../../../records/web/api/record.ts';
import { useLiveRecords } from '../../../../records/web/api/use-live-records.ts';
import { useRecordPage } from '../../../../records/web/api/use-record-list.ts';
import { useQuickCreate } from '../../../../records/web/create/use-quick-create.ts';
import { pipelineMessages, reasonMessages } from '../../messages.ts';
import { NameField } from '../pipelines/name-field.tsx';
import { type Arrange, useArrange } from '../pipelines/use-arrange.ts';
import classes from './reasons.module.css';

export default function ReasonsScreen() {
  const m = useMessages(reasonMessages);
  const may = useMay('close_reason', 'edit');
  const arrange = useArrange();
  const { data, error, refetch } = useRecordPage('close_reason', { sort: 'position,created_at', limit: 500 });
  useLiveRecords();
  return (
    <Page title={m.reasons} width="reading">
      <p className={classes.lead}>{m.lead}</p>
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : data ? (
        (['lost', 'won'] as const).map((outcome) => (
          <ReasonList
            key={outcome}
            outcome={outcome}
            reasons={data.records
              .filter((one) => one.outcome === outcome)
              .sort((a, b) => Number(a.position) - Number(b.position))}
            may={may}
            arrange={arrange}
          />
        ))
      ) : (
        <SkeletonRows count={6} height={44} />
      )}
      <Competitors />
    </Page>
  );
}

type ListProps = { outcome: 'won' | 'lost'; reasons: readonly ApiRecord[]; may: boolean; arrange: Arrange };

function ReasonList({ outcome, reasons, may, arrange }: ListProps) {
  const m = useMessages(reasonMessages);
  const p = useMessages(pipelineMessages);
  const named = reasons.map((one) => ({
    id: one.id,
    name: titleOf(one),
    position: Number(one.position ?? 0),
  }));
  const move = (index: number, step: 1 | -1) => {
    const next = [...named];
    const [taken] = next.splice(index, 1);
    if (taken) next.splice(index + step, 0, taken);
    void arrange.reorder('close_reason', next, named[index]!.id);
  };
  return (
    <section className={classes.part} aria-label={m[outcome]}>
      <h2 className={classes.title}>{m[outcome]}</h2>
      {named.length === 0 && <p className={classes.lead}>{m.none}</p>}
      <ol className={classes.list}>
        {named.map(({ id, name }, index) => (
          <li key={id} className={classes.row}>
            <div className={classes.name}>
              <NameField
                id={id}
                label={m.name({ number: index + 1 })}
                name={name}
                disabled={!may}
                onSave={(next) => void arrange.change('close_reason', id, { name: next })}
              />
            </div>
            {may && (
              <span className={classes.tools}>
                <IconButton
                  icon={IconArrowUp}
                  label={p.up({ name })}
                  disabled={index === 0}
                  onClick={() => move(index, -1)}
                />
                <IconButton
                  icon={IconArrowDown}
                  label={p.down({ name })}
                  disabled={index === named.length - 1}
                  onClick={() => move(index, 1)}
                />
                <IconButton
                  icon={IconTrash}
                  label={p.remove({ name })}
                  onClick={() => void arrange.removeReason({ id, name })}
                />
              </span>
            )}
          </li>
        ))}
      </ol>
      {may && (
        <Button
          variant="subtle"
          color="gray"
          leftSection={<IconPlus />}
          onClick={() => void arrange.addReason(m.newReason, outcome, named.length)}
        >
          {m.add}
        </Button>
      )}
    </section>
  );
}

function Competitors() {
  const m = useMessages(reasonMessages);
  const { data } = useRecordPage('competitor', { sort: 'name', limit: 500 });
  const mayCreate = useMay('competitor', 'create');
  const quickCreate = useQuickCreate();
  return (
    <section className={classes.part} aria-label={m.competitors}>
      <h2 className={classes.title}>{m.competitors}</h2>
      {data?.records.length === 0 && <p className={classes.lead}>{m.noCompetitor}</p>}
      <ul className={classes.list}>
        {data?.records.map((one) => (
          <li key={one.id} className={classes.row}>
            <Link to={`/o/competitor/${one.id}`} className={classes.link}>
              <IconSwords size={16} aria-hidden="true" />
              {titleOf(one)}
            </Link>
          </li>
        ))}
      </ul>
      {mayCreate && (
        <Button
          variant="subtle"
          color="gray"
          leftSection={<IconPlus />}
          onClick={() => quickCreate('competitor')}
        >
          {m.addCompetitor}
        </Button>
      )}
    </section>
  );
}
