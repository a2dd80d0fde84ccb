import { Button, Group, Modal, NumberInput, Select, Stack, Text, TextInput } from '@mantine/core';
import { phases } from '../../../../objects/programme/choices.ts';
import { api } from '../../../../platform/web/api.ts';
import { useMessages, useText } from '../../../../platform/web/language.tsx';
import { useErrorText } from '../../../../platform/web/ui/error-state.tsx';
import { useFields } from '../../../../platform/web/ui/fields.ts';
import type { Gates, SignerPlace } from '../contract.ts';
import { gateMessages } from '../messages.ts';
import { useGatesChanged } from './use-gates.ts';

const signed = 'signed';
const signerPlaces = ['sponsor', 'crm_lead'] as const satisfies readonly SignerPlace[];
const isPlace = (signer: string | null): boolean => signerPlaces.some((place) => place === signer);

export function NewCriterion({ gates, onClose }: { gates: Gates; onClose: () => void }) {
  const m = useMessages(gateMessages);
  const text = useText();
  const errorText = useErrorText();
  const changed = useGatesChanged();
  const form = useFields({
    initial: {
      name: '',
      phase: (gates.next ?? 'anchor') as string | null,
      proof: signed as string | null,
      signer: null as string | null,
      comparison: 'gte' as string | null,
      threshold: '' as number | string,
    },
    check: {
      name: (value) => (value.trim() ? null : m.nameMissing),
      threshold: (value, { proof }) => (proof === signed || value !== '' ? null : m.thresholdMissing),
    },
    submit: async ({ name, phase, proof, signer, comparison, threshold }) => {
      const [kind, key] = (proof ?? signed).split(':');
      const position = gates.gates.find((gate) => gate.phase === phase)?.criteria.length ?? 0;
      await api.post('/records/gate_criterion', {
        name,
        phase,
        position: position + 100,
        ...(kind === signed
          ? { kind: 'signed', [isPlace(signer) ? 'signer_place' : 'signer']: signer }
          : {
              kind: 'computed',
              comparison,
              threshold,
              [kind === 'measure' ? 'measure' : 'computation']: key,
            }),
      });
      await changed();
      onClose();
    },
  });
  const { values, bind } = form;
  const proofs = [
    { value: signed, label: m.kindSigned },
    {
      group: m.computation,
      items: gates.computations.map(({ key, label }) => ({
        value: `computation:${key}`,
        label: text(label),
      })),
    },
    ...(gates.measures.length
      ? [
          {
            group: m.measures,
            items: gates.measures.map(({ id, name }) => ({ value: `measure:${id}`, label: name })),
          },
        ]
      : []),
  ];
  return (
    <Modal opened onClose={onClose} title={m.add} size={480} closeButtonProps={{ 'aria-label': m.close }}>
      <form onSubmit={form.onSubmit} noValidate>
        <Stack>
          <TextInput label={m.name} maxLength={300} data-autofocus {...bind('name')} />
          <Select
            label={m.phase}
            allowDeselect={false}
            data={phases.slice(1).map(({ key, label }) => ({ value: key, label: text(label) }))}
            {...bind('phase')}
          />
          <Select label={m.kind} allowDeselect={false} data={proofs as never} {...bind('proof')} />
          {values.proof === signed ? (
            <Select
              label={m.signer}
              searchable
              clearable
              data={[
                { group: m.places, items: signerPlaces.map((key) => ({ value: key, label: m[key] })) },
                {
                  group: m.people,
                  items: gates.people.map(({ id, title }) => ({ value: id, label: title })),
                },
              ]}
              {...bind('signer')}
            />
          ) : (
            <Group grow align="flex-start">
              <Select
                label={m.comparison}
                allowDeselect={false}
                data={[
                  { value: 'gte', label: m.gte },
                  { value: 'lte', label: m.lte },
                ]}
                {...bind('comparison')}
              />
              <NumberInput label={m.threshold} {...bind('threshold')} />
            </Group>
          )}
          {form.failure !== null && <Text role="alert">{errorText(form.failure)}</Text>}
          <Group justify="flex-end">
            <Button onClick={onClose}>{m.cancel}</Button>
            <Button type="submit" variant="filled" loading={form.busy}>
              {m.add}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
