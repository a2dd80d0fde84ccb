// A measure that is there: what it says, and its computation, changed by the form it was made with. What that does to figures and
// goals is shown before it is kept; computations of before stay known.
import { Button, SegmentedControl, Select } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useMay, useObject } from '../../../../model/web/use-schema.tsx';
import { api } from '../../../../platform/web/api.ts';
import { useMessages, useText } from '../../../../platform/web/language.tsx';
import { EmptyState } from '../../../../platform/web/ui/empty-state.tsx';
import { Page } from '../../../../platform/web/ui/page.tsx';
import { SectionTitle } from '../../../../platform/web/ui/section-title.tsx';
import { SkeletonRows } from '../../../../platform/web/ui/skeleton-rows.tsx';
import type { ApiRecord } from '../../../../records/web/api/record.ts';
import { useRecord } from '../../../../records/web/api/use-record-list.ts';
import type { Updated } from '../../../../records/web/api/use-write.ts';
import { FieldRow } from '../../../../records/web/page/field-row.tsx';
import { EditingProvider } from '../../../../records/web/page/use-editing.tsx';
import { useAttempt } from '../../web/use-attempt.ts';
import type { Definition, Point, Standing, Unit } from '../contract.ts';
import { definitionOf, draftOf, emptyDraft, sameDefinition } from '../draft.ts';
import { goalMessages } from '../messages.ts';
import type { Period } from '../periods.ts';
import { DefinitionForm } from './definition-form.tsx';
import { EarlierDefinitions } from './earlier-definitions.tsx';
import classes from './goals.module.css';
import { type Trial, Tried } from './tried.tsx';

export default function MeasureScreen() {
  const m = useMessages(goalMessages);
  const { id } = useParams({ strict: false }) as { id: string };
  const object = useObject('measure');
  const { data: record, error } = useRecord('measure', id);
  const title = record?.record_title ?? m.measure;
  return (
    <Page
      title={title}
      width="reading"
      heading={
        <div className={classes.crumbs}>
          <Link to={'/programme/goals' as never}>{m.back}</Link>
          <span aria-hidden="true">/</span>
          <h1>{title}</h1>
        </div>
      }
    >
      {record && object ? (
        <EditingProvider object={object} record={record}>
          <section className={classes.block} aria-label={m.says}>
            <SectionTitle>{m.says}</SectionTitle>
            <dl>
              {['name', 'description', 'unit', 'better'].flatMap((name) => {
                const field = object.fields.get(name);
                return field ? [<FieldRow key={name} field={field} />] : [];
              })}
            </dl>
          </section>
          {/* Anew when somebody else has changed it, or it was undone. */}
          <Computation key={JSON.stringify([record.definition, record.period])} measure={record} />
          <p className={classes.note}>
            <Link to="/o/$object/$id" params={{ object: 'measure', id } as never}>
              {m.measureRecord}
            </Link>
          </p>
        </EditingProvider>
      ) : error ? (
        <EmptyState>{m.goneMeasure}</EmptyState>
      ) : (
        <SkeletonRows count={8} height={40} />
      )}
    </Page>
  );
}

type How = 'computed' | 'typed';

function Computation({ measure }: { measure: ApiRecord }) {
  const m = useMessages(goalMessages);
  const text = useText();
  const periods = useObject('measure')?.fields.get('period')?.choices ?? [];
  const locked = !(useMay('measure', 'edit') && measure._can?.edit !== false);
  const { refusal, busy, attempt } = useAttempt(['measure', 'goal']);
  const kept = (measure.definition ?? null) as Definition | null;
  const [how, setHow] = useState<How>(kept ? 'computed' : 'typed');
  const [draft, setDraft] = useState(kept ? draftOf(kept) : emptyDraft);
  const [period, setPeriod] = useState(measure.period as Period);
  const [tried, setTried] = useState<Trial | null>(null);
  const definition = how === 'computed' ? definitionOf(draft) : null;
  const same = period === measure.period && sameDefinition(definition, kept && definitionOf(draftOf(kept)));
  const change = (work: () => void) => {
    work();
    setTried(null);
  };
  const attemptIt = async () => {
    try {
      const input = { definition, period, measure: measure.id };
      const found = await api.action<{ points: Point[]; standing: Standing }>('programme.try_measure', input);
      setTried({ ...found, error: null });
    } catch (error) {
      setTried({ points: [], standing: null, error });
    }
  };
  const save = () =>
    attempt(async () => {
      const { _operation } = await api.patch<Updated>(`/records/measure/${measure.id}`, {
        definition,
        period,
      });
      return { said: m.definitionSaved, operation: _operation };
    });
  return (
    <section className={classes.block} aria-label={m.how}>
      <SectionTitle>{m.how}</SectionTitle>
      <div className={classes.form}>
        <SegmentedControl
          aria-label={m.how}
          value={how}
          disabled={locked}
          onChange={(next) => change(() => setHow(next as How))}
          data={[
            { value: 'computed', label: m.ownComputed },
            { value: 'typed', label: m.ownTyped },
          ]}
        />
        {how === 'computed' && (
          <DefinitionForm draft={draft} locked={locked} onChange={(next) => change(() => setDraft(next))} />
        )}
        <Select
          label={m.every}
          disabled={locked}
          data={periods.map(({ key, label }) => ({ value: key, label: text(label) }))}
          allowDeselect={false}
          value={period}
          onChange={(next) => change(() => setPeriod(next as Period))}
        />
        {how === 'typed' && kept && <p className={classes.note}>{m.typedFromNow}</p>}
        {tried && <Tried tried={tried} unit={measure.unit as Unit} period={period} />}
        {refusal && (
          <p role="alert" className={classes.error}>
            {refusal}
          </p>
        )}
        {!locked && (
          <div className={classes.buttons}>
            {how === 'computed' && (
              <Button variant={tried ? 'default' : 'filled'} disabled={same} onClick={() => void attemptIt()}>
                {m.tryChange}
              </Button>
            )}
            <Button
              variant="filled"
              loading={busy}
              disabled={same || (how === 'computed' && (!tried || tried.error !== null))}
              onClick={() => void save()}
            >
              {m.saveDefinition}
            </Button>
            {!same && (
              <Button
                onClick={() =>
                  change(() => {
                    setHow(kept ? 'computed' : 'typed');
                    setDraft(kept ? draftOf(kept) : emptyDraft);
                    setPeriod(measure.period as Period);
                  })
                }
              >
                {m.cancel}
              </Button>
            )}
          </div>
        )}
      </div>
      <EarlierDefinitions
        measure={measure}
        locked={locked}
        onTake={(earlier) =>
          change(() => {
            setHow('computed');
            setDraft(draftOf(earlier));
          })
        }
      />
    </section>
  );
}
