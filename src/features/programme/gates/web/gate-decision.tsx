// Go, wait, or go all the same with a reason. Go is offered only when everything holds.
import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { api } from '../../../../platform/web/api.ts';
import { useMessages } from '../../../../platform/web/language.tsx';
import { useAnnounce } from '../../../../platform/web/ui/announcer.tsx';
import { useErrorText } from '../../../../platform/web/ui/error-state.tsx';
import { useFields } from '../../../../platform/web/ui/fields.ts';
import type { Gate, Verdict } from '../contract.ts';
import { gateMessages } from '../messages.ts';
import classes from './gates.module.css';
import { useGatesChanged } from './use-gates.ts';

export function GateDecision({ gate }: { gate: Gate }) {
  const m = useMessages(gateMessages);
  const [verdict, setVerdict] = useState<Verdict['verdict'] | null>(null);
  const open = gate.criteria.filter(({ state }) => state !== 'holds').length;
  return (
    <div className={classes.decision}>
      <p>{open === 0 ? m.allHold : m.someFail({ count: open })}</p>
      <Group>
        {open === 0 ? (
          <Button variant="filled" onClick={() => setVerdict('go')}>
            {m.go}
          </Button>
        ) : (
          <Button onClick={() => setVerdict('override')}>{m.override}</Button>
        )}
        <Button onClick={() => setVerdict('no_go')}>{m.noGo}</Button>
      </Group>
      {verdict && <Decide phase={gate.phase} verdict={verdict} onClose={() => setVerdict(null)} />}
    </div>
  );
}

type Props = { phase: string; verdict: Verdict['verdict']; onClose: () => void };

function Decide({ phase, verdict, onClose }: Props) {
  const m = useMessages(gateMessages);
  const errorText = useErrorText();
  const announce = useAnnounce();
  const changed = useGatesChanged();
  const title = { go: m.go, no_go: m.noGo, override: m.override }[verdict];
  const form = useFields({
    initial: { reason: '' },
    check: { reason: (value) => (value.trim() || verdict === 'go' ? null : m.reasonMissing) },
    submit: async ({ reason }) => {
      await api.action('programme.pass_gate', { phase, verdict, reason: reason.trim() || undefined });
      await changed();
      announce(m.decided);
      onClose();
    },
  });
  return (
    <Modal opened onClose={onClose} title={title} size={480} closeButtonProps={{ 'aria-label': m.close }}>
      <form onSubmit={form.onSubmit} noValidate>
        <Stack>
          <Textarea
            label={m.reason}
            description={m.reasonHelp}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            autosize
            minRows={2}
            data-autofocus
            {...form.bind('reason')}
          />
          {form.failure !== null && <Text role="alert">{errorText(form.failure)}</Text>}
          <Group justify="flex-end">
            <Button onClick={onClose}>{m.cancel}</Button>
            <Button type="submit" variant="filled" loading={form.busy}>
              {title}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
