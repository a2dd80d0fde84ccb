// A question is put on the list of what is to be decided.
import { Button, Modal, Textarea, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { DayInput } from '../../../../fields/web/when-input.tsx';
import { useMessages } from '../../../../platform/web/language.tsx';
import { useErrorText } from '../../../../platform/web/ui/error-state.tsx';
import { useFields } from '../../../../platform/web/ui/fields.ts';
import { useCreateRecord } from '../../../../records/web/api/use-write.ts';
import classes from '../../web/register.module.css';
import { decisionMessages } from '../messages.ts';

export function AskDialog({ onClose }: { onClose: () => void }) {
  const m = useMessages(decisionMessages);
  const errorText = useErrorText();
  const navigate = useNavigate();
  const create = useCreateRecord('decision');
  const form = useFields({
    initial: { name: '', wanted_by: '', context: '' },
    check: { name: (value) => (value.trim() ? null : m.questionMissing) },
    submit: async ({ name, wanted_by, context }) => {
      const { id } = await create.mutateAsync({
        name,
        wanted_by: wanted_by || null,
        context: context || null,
      });
      onClose();
      await navigate({ to: `/programme/decisions/${id}` });
    },
  });
  return (
    <Modal opened onClose={onClose} title={m.ask}>
      <form className={classes.form} onSubmit={form.onSubmit} noValidate>
        <TextInput label={m.question} description={m.questionHelp} data-autofocus {...form.bind('name')} />
        <DayInput label={m.wantedBy} {...form.bind('wanted_by')} />
        <Textarea label={m.context} autosize minRows={2} {...form.bind('context')} />
        {form.failure !== null && <p role="alert">{errorText(form.failure)}</p>}
        <div className={classes.buttons}>
          <Button type="submit" variant="filled" loading={form.busy}>
            {m.askIt}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
