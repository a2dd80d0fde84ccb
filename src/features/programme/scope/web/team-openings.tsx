// Modules that a team gets with a gate.
import { Button, Group, Select } from '@mantine/core';
import { useMay } from '../../../../model/web/use-schema.tsx';
import { moduleByKey, modules } from '../../../../objects/modules.ts';
import { phases } from '../../../../objects/programme/choices.ts';
import { useMessages, useText } from '../../../../platform/web/language.tsx';
import { useFields } from '../../../../platform/web/ui/fields.ts';
import { SectionTitle } from '../../../../platform/web/ui/section-title.tsx';
import { useUndo } from '../../../../platform/web/ui/undo.tsx';
import type { Reference } from '../../../../records/web/api/record.ts';
import { useRecordPage } from '../../../../records/web/api/use-record-list.ts';
import { useBin, useCreateRecord, useUndoOperation } from '../../../../records/web/api/use-write.ts';
import { scopeMessages } from '../messages.ts';
import classes from './scope.module.css';

export function TeamOpenings() {
  const m = useMessages(scopeMessages);
  const text = useText();
  const may = useMay('module_gate', 'create');
  const { data } = useRecordPage('module_gate', { fields: ['module', 'team', 'phase'], limit: 200 });
  const { data: teams } = useRecordPage('team', { fields: ['name'], sort: 'name', limit: 200 });
  const bin = useBin('module_gate', 'delete');
  const offerUndo = useUndo();
  const undo = useUndoOperation();
  const gates = data?.records ?? [];
  if (gates.length === 0 && (!may || !teams?.records.length)) return null;
  return (
    <section aria-label={m.openings} className={classes.section}>
      <SectionTitle>{m.openings}</SectionTitle>
      <p className={classes.quiet}>{m.openingsHelp}</p>
      <ul className={classes.list}>
        {gates.map((gate) => (
          <li key={gate.id} className={classes.line}>
            <span>
              {m.openingOf({
                module: text(moduleByKey.get(String(gate.module))!.label),
                team: (gate.team as Reference | null)?.title ?? '—',
                phase: text(phases.find(({ key }) => key === gate.phase)!.label),
              })}
            </span>
            {may && (
              <Button
                onClick={async () => {
                  const { operation } = await bin.mutateAsync([gate.id]);
                  offerUndo(m.removed, () => undo(operation));
                }}
              >
                {m.remove}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {may && (
        <NewOpening
          teams={(teams?.records ?? []).map(({ id, name }) => ({ value: id, label: String(name) }))}
        />
      )}
    </section>
  );
}

function NewOpening({ teams }: { teams: { value: string; label: string }[] }) {
  const m = useMessages(scopeMessages);
  const text = useText();
  const create = useCreateRecord('module_gate');
  const chosen = (value: string | null) => (value ? null : m.chooseMissing);
  const form = useFields({
    initial: { module: null as string | null, team: null as string | null, phase: 'deploy' as string | null },
    check: { module: chosen, team: chosen, phase: chosen },
    submit: async (values) => {
      await create.mutateAsync(values);
      form.set('module', null);
    },
  });
  return (
    <form onSubmit={form.onSubmit} noValidate>
      <Group align="flex-end" mt="sm">
        <Select
          label={m.module}
          data={modules.map(({ key, label }) => ({ value: key, label: text(label) }))}
          {...form.bind('module')}
        />
        <Select label={m.team} data={teams} {...form.bind('team')} />
        <Select
          label={m.phase}
          data={phases.map(({ key, label }) => ({ value: key, label: text(label) }))}
          {...form.bind('phase')}
        />
        <Button type="submit" loading={form.busy}>
          {m.openingAdd}
        </Button>
      </Group>
    </form>
  );
}
