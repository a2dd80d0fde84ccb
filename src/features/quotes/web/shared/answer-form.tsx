// Accept, refuse, ask: one at a time, each with what it needs and no more.
import { Alert, Button, Checkbox, Textarea, TextInput } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { api } from '../../../../platform/web/api.ts';
import { useMessages } from '../../../../platform/web/language.tsx';
import { useErrorText } from '../../../../platform/web/ui/error-state.tsx';
import { useFields } from '../../../../platform/web/ui/fields.ts';
import { acceptText, firstLine } from '../../acceptance.ts';
import type { SharedQuote } from '../../contract.ts';
import { sharedMessages } from '../../messages.ts';
import classes from './shared.module.css';

type Props = {
  quote: SharedQuote;
  /** The options that are ticked, and what it comes to with them. */
  taken: ReadonlySet<string>;
  total: string;
  token: string;
  onAnswered: (next: SharedQuote) => void;
};
type Mode = 'accept' | 'refuse' | 'ask' | null;

export function AnswerForm({ quote, taken, total, token, onAnswered }: Props) {
  const m = useMessages(sharedMessages);
  const [mode, setMode] = useState<Mode>(null);
  const [asked, setAsked] = useState(false);
  const name = quote.customer.contact ?? '';
  const close = () => setMode(null);
  const who = quote.seller.person ?? quote.seller.name;
  const offers = quote.state === 'open' && quote.lines.some(({ optional }) => optional);
  const text = acceptText({
    language: quote.language,
    currency: quote.currency,
    number: quote.number,
    revision: quote.revision,
    firm: quote.seller.name,
    options: quote.lines.filter(({ id }) => taken.has(id)).map(({ description }) => firstLine(description)),
    total,
  });
  const shared = { token, name, onClose: close };
  return (
    <section className={classes.answer} aria-live="polite">
      {asked && (
        <Alert color="green" icon={<IconCheck />} role="status">
          {m.asked({ who })}
        </Alert>
      )}
      {mode === null && offers && <p className={classes.note}>{m.options}</p>}
      {mode === null && (
        <div className={classes.buttons}>
          {quote.state === 'open' && (
            <>
              <Button variant="filled" size="md" onClick={() => setMode('accept')}>
                {m.accept}
              </Button>
              <Button size="md" onClick={() => setMode('refuse')}>
                {m.refuse}
              </Button>
            </>
          )}
          <Button size="md" variant="subtle" onClick={() => setMode('ask')}>
            {m.ask}
          </Button>
        </div>
      )}
      {mode === 'accept' && <Accept {...shared} text={text} options={[...taken]} onAnswered={onAnswered} />}
      {mode === 'refuse' && <Refuse {...shared} onAnswered={onAnswered} />}
      {mode === 'ask' && (
        <Ask
          {...shared}
          onAsked={() => {
            setAsked(true);
            close();
          }}
        />
      )}
    </section>
  );
}

type FormProps = { token: string; name: string; onClose: () => void };

function Accept({
  token,
  name,
  text,
  options,
  onAnswered,
  onClose,
}: FormProps & { text: string; options: readonly string[]; onAnswered: Props['onAnswered'] }) {
  const m = useMessages(sharedMessages);
  const [agreed, setAgreed] = useState(false);
  const [unticked, setUnticked] = useState(false);
  const form = useFields({
    initial: { name },
    check: { name: (value) => (value.trim().length > 1 ? null : m.nameMissing) },
    submit: async (values) => {
      if (!agreed) return setUnticked(true);
      onAnswered(await api.post<SharedQuote>('/quote-link/accept', { token, ...values, agreed, options }));
    },
  });
  return (
    <Form form={form} label={m.confirmAccept} onClose={onClose}>
      <TextInput size="md" label={m.name} autoComplete="name" {...form.bind('name')} />
      <Checkbox
        size="md"
        label={text}
        checked={agreed}
        error={unticked && !agreed ? m.agreeMissing : undefined}
        onChange={({ currentTarget }) => setAgreed(currentTarget.checked)}
      />
      <p className={classes.note}>{m.evidence}</p>
    </Form>
  );
}

function Refuse({ token, name, onAnswered, onClose }: FormProps & { onAnswered: Props['onAnswered'] }) {
  const m = useMessages(sharedMessages);
  const form = useFields({
    initial: { name, reason: '' },
    check: { name: (value) => (value.trim().length > 1 ? null : m.nameMissing) },
    submit: async (values) =>
      onAnswered(await api.post<SharedQuote>('/quote-link/refuse', { token, ...values })),
  });
  return (
    <Form form={form} label={m.confirmRefuse} onClose={onClose}>
      <TextInput size="md" label={m.name} autoComplete="name" {...form.bind('name')} />
      <Textarea size="md" label={m.reason} {...form.bind('reason')} />
    </Form>
  );
}

function Ask({ token, name, onAsked, onClose }: FormProps & { onAsked: () => void }) {
  const m = useMessages(sharedMessages);
  const form = useFields({
    initial: { name, question: '' },
    check: {
      name: (value) => (value.trim().length > 1 ? null : m.nameMissing),
      question: (value) => (value.trim().length > 2 ? null : m.questionMissing),
    },
    submit: async (values) => {
      await api.post('/quote-link/question', { token, ...values });
      onAsked();
    },
  });
  return (
    <Form form={form} label={m.confirmAsk} onClose={onClose}>
      <TextInput size="md" label={m.name} autoComplete="name" {...form.bind('name')} />
      <Textarea size="md" label={m.question} {...form.bind('question')} />
    </Form>
  );
}

function Form({
  form,
  label,
  onClose,
  children,
}: {
  form: Pick<ReturnType<typeof useFields<{ name: string }>>, 'onSubmit' | 'failure' | 'busy'>;
  label: string;
  onClose: () => void;
  children: ReactNode;
}) {
  const m = useMessages(sharedMessages);
  const errorText = useErrorText();
  return (
    <form className={classes.form} onSubmit={form.onSubmit} noValidate>
      {children}
      {form.failure ? (
        <Alert color="red" role="alert">
          {errorText(form.failure)}
        </Alert>
      ) : null}
      <div className={classes.buttons}>
        <Button type="submit" size="md" variant="filled" loading={form.busy}>
          {label}
        </Button>
        <Button size="md" variant="subtle" onClick={onClose}>
          {m.back}
        </Button>
      </div>
    </form>
  );
}
