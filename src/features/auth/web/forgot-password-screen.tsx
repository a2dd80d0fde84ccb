import { Anchor, Button, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../../platform/web/api.ts';
import { useMessages } from '../../../platform/web/language.tsx';
import { useFields } from '../../../platform/web/ui/fields.ts';
import { doorMessages } from '../messages.ts';
import classes from './door.module.css';
import { Door, Failure } from './door.tsx';
import { looksLikeEmail } from './password-field.tsx';

export default function ForgotPasswordScreen() {
  const m = useMessages(doorMessages);
  const [sentTo, setSentTo] = useState<string | null>(null);
  const form = useFields({
    initial: { email: '' },
    check: { email: (value) => (looksLikeEmail(value) ? null : m.emailWrong) },
    submit: async ({ email }) => {
      await api.action('password.request_reset', { email: email.trim() });
      setSentTo(email.trim());
    },
  });
  const back = (
    <p className={classes.foot}>
      <Anchor component={Link} to="/sign-in">
        {m.backToSignIn}
      </Anchor>
    </p>
  );
  if (sentTo) {
    return (
      <Door title={m.linkSentTitle} lead={m.linkSent({ email: sentTo })}>
        {back}
      </Door>
    );
  }
  return (
    <Door title={m.forgotTitle} lead={m.forgotLead}>
      <form className={classes.form} onSubmit={form.onSubmit} noValidate>
        <Failure error={form.failure} />
        <TextInput
          size="md"
          label={m.email}
          type="email"
          autoComplete="username"
          autoFocus
          {...form.bind('email')}
        />
        <Button type="submit" size="md" variant="filled" loading={form.busy}>
          {m.sendLink}
        </Button>
      </form>
      {back}
    </Door>
  );
}
