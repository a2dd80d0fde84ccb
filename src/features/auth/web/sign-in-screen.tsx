import { Alert, Anchor, Button, TextInput } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, Navigate, useNavigate, useSearch } from '@tanstack/react-router';
import { api } from '../../../platform/web/api.ts';
import { useMessages } from '../../../platform/web/language.tsx';
import { useFields } from '../../../platform/web/ui/fields.ts';
import type { SetupState } from '../contract.ts';
import { doorMessages } from '../messages.ts';
import classes from './door.module.css';
import { Door, Failure } from './door.tsx';
import { signIn, useEnter } from './enter.ts';
import { PasswordField } from './password-field.tsx';

export const setupQuery = { queryKey: ['setup'], queryFn: () => api.get<SetupState>('/setup') };

export default function SignInScreen() {
  const m = useMessages(doorMessages);
  const { return_to: returnTo, done } = useSearch({ strict: false }) as { return_to?: string; done?: string };
  const navigate = useNavigate();
  const enter = useEnter();
  const { data: setup } = useQuery(setupQuery);
  const form = useFields({
    initial: { email: '', password: '' },
    check: {
      email: (value) => (value.trim() ? null : m.emailMissing),
      password: (value) => (value ? null : m.passwordMissing),
    },
    submit: async ({ email, password }) => {
      await signIn(email, password);
      await enter();
      await navigate({ href: ownPath(returnTo), replace: true });
    },
  });
  if (setup?.needed) return <Navigate to="/setup" replace />;
  return (
    <Door title={m.signInTitle}>
      <form className={classes.form} onSubmit={form.onSubmit} noValidate>
        {done === 'reset' && !form.failure && (
          <Alert color="green" icon={<IconCheck />}>
            {m.resetDone}
          </Alert>
        )}
        <Failure error={form.failure} />
        <TextInput
          size="md"
          label={m.email}
          type="email"
          autoComplete="username"
          autoFocus
          {...form.bind('email')}
        />
        <PasswordField
          size="md"
          label={m.password}
          autoComplete="current-password"
          {...form.bind('password')}
        />
        <Button type="submit" size="md" variant="filled" loading={form.busy}>
          {m.signIn}
        </Button>
      </form>
      <p className={classes.foot}>
        <Anchor component={Link} to="/forgot-password">
          {m.forgot}
        </Anchor>
      </p>
    </Door>
  );
}

/** Where one came from, when it is a page of ours: an address that leads elsewhere is not followed. */
export const ownPath = (path: string | undefined): string => (path && /^\/(?![/\\])/.test(path) ? path : '/');
