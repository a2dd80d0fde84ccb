// Who does what: the matrix, what is missing in it, who carries too much at once.
import { Select, Switch } from '@mantine/core';
import { IconLayoutGrid } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useMay } from '../../../../model/web/use-schema.tsx';
import { useFormats, useMessages } from '../../../../platform/web/language.tsx';
import { useAnnounce } from '../../../../platform/web/ui/announcer.tsx';
import { EmptyState } from '../../../../platform/web/ui/empty-state.tsx';
import { ErrorState, useErrorText } from '../../../../platform/web/ui/error-state.tsx';
import { Page } from '../../../../platform/web/ui/page.tsx';
import { SaveStatus } from '../../../../platform/web/ui/save-status.tsx';
import { SkeletonRows } from '../../../../platform/web/ui/skeleton-rows.tsx';
import { useUndo } from '../../../../platform/web/ui/undo.tsx';
import { usePeople } from '../../../../records/web/api/use-people.ts';
import { useUndoOperation } from '../../../../records/web/api/use-write.ts';
import { programmeKey } from '../../home/web/use-home.ts';
import { NewTaskForm } from '../../roadmap/web/new-task-form.tsx';
import { lettersThatHold, overloads, type RaciMatrix, rowState } from '../contract.ts';
import { raciMessages } from '../messages.ts';
import classes from './raci.module.css';
import { type Person, RaciGrid } from './raci-grid.tsx';
import { type Cell, cellKey, useCellWrites, useRaci } from './use-raci.ts';

export default function RaciScreen() {
  const m = useMessages(raciMessages);
  const { data, error, refetch } = useRaci();
  return (
    <Page title={m.title} width="wide">
      {data ? (
        <Matrix matrix={data} />
      ) : error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <SkeletonRows count={12} height={36} />
      )}
    </Page>
  );
}

function Matrix({ matrix }: { matrix: RaciMatrix }) {
  const m = useMessages(raciMessages);
  const announce = useAnnounce();
  const errorText = useErrorText();
  const offerUndo = useUndo();
  const undo = useUndoOperation();
  const client = useQueryClient();
  const mayEdit = useMay('raci_assignment', 'edit');
  const [refusal, setRefusal] = useState<string | null>(null);
  const [onlyOpen, setOnlyOpen] = useState(false);
  const [added, setAdded] = useState<readonly Person[]>([]);
  const { shown, state, set } = useCellWrites((error) => setRefusal(m.refused({ reason: errorText(error) })));

  const standing = new Map<string, Cell>();
  for (const { task, person, letter, comment } of matrix.letters) {
    const before = standing.get(cellKey(task, person));
    standing.set(cellKey(task, person), {
      task,
      person,
      letters: [...(before?.letters ?? []), letter].sort(byRank),
      comment: before?.comment ?? comment,
    });
  }
  const cellOf = (task: string, person: string): Cell =>
    shown.get(cellKey(task, person)) ??
    standing.get(cellKey(task, person)) ?? { task, person, letters: [], comment: null };
  const people = [...matrix.people, ...added.filter(({ id }) => !matrix.people.some((one) => one.id === id))];
  const save = (cell: Cell) => {
    setRefusal(null);
    const emptied = cell.letters.length === 0 && cellOf(cell.task, cell.person).letters.length > 0;
    announce(cell.letters.join(', ') || m.emptied);
    set(cell, (operation) => {
      if (!emptied) return;
      offerUndo(m.emptied, async () => {
        await undo(operation);
        await client.invalidateQueries({ queryKey: programmeKey });
      });
    });
  };
  const holding = lettersThatHold(matrix);
  const lettersOn = (task: string) => holding.filter((one) => one.task === task);
  const open = matrix.tasks.filter(
    ({ id, status }) => status !== 'done' && rowState(lettersOn(id)) !== 'right',
  );
  const tasks = onlyOpen ? open : matrix.tasks;
  const loads = overloads(matrix);

  if (matrix.tasks.length === 0)
    return (
      <EmptyState icon={IconLayoutGrid} action={mayEdit && <NewTaskForm />}>
        {m.empty}
      </EmptyState>
    );
  return (
    <>
      <p className={classes.lead}>{m.lead}</p>
      <div className={classes.tools}>
        <span>{open.length ? m.toMend({ count: open.length }) : m.allRight}</span>
        {(open.length > 0 || onlyOpen) && (
          <Switch
            label={m.onlyToMend}
            checked={onlyOpen}
            onChange={({ currentTarget }) => setOnlyOpen(currentTarget.checked)}
          />
        )}
        <span className={classes.end}>
          <SaveStatus state={state} />
          {mayEdit && <AddPerson there={people} onAdd={(person) => setAdded([...added, person])} />}
        </span>
      </div>
      <Overloads loads={loads} people={people} />
      {refusal && (
        <p role="alert" className={classes.refusal}>
          {refusal}
        </p>
      )}
      <RaciGrid
        tasks={tasks}
        people={people}
        loaded={new Set(loads.keys())}
        cellOf={cellOf}
        mayEdit={mayEdit}
        onSet={save}
      />
      {mayEdit && (
        <div className={classes.foot}>
          <NewTaskForm />
          <p className={classes.keys}>{m.keys}</p>
        </div>
      )}
    </>
  );
}

const rank = 'RACI';
const byRank = (a: string, b: string) => rank.indexOf(a) - rank.indexOf(b);

function Overloads({ loads, people }: { loads: ReturnType<typeof overloads>; people: readonly Person[] }) {
  const m = useMessages(raciMessages);
  const formats = useFormats();
  if (loads.size === 0) return null;
  return (
    <ul className={classes.overloads}>
      {[...loads].map(([person, { count, from, to }]) => (
        <li key={person}>
          <strong>{m.overload({ name: people.find(({ id }) => id === person)?.name ?? '', count })}</strong>{' '}
          {m.overloadWhen({ from: formats.date(from), to: formats.date(to) })}
        </li>
      ))}
    </ul>
  );
}

function AddPerson({ there, onAdd }: { there: readonly Person[]; onAdd: (person: Person) => void }) {
  const m = useMessages(raciMessages);
  const offered = usePeople().filter(({ value }) => !there.some(({ id }) => id === value));
  return (
    <Select
      aria-label={m.addPerson}
      placeholder={m.addPerson}
      searchable
      value={null}
      data={offered}
      onChange={(id) => {
        const one = offered.find(({ value }) => value === id);
        if (one) onAdd({ id: one.value, name: one.label, gone: false });
      }}
    />
  );
}
