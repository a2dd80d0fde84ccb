import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useLocation, useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { Language } from '../../../platform/lib/language.ts';
import { ApiError, api } from '../../../platform/web/api.ts';
import { useLanguage, useMessages } from '../../../platform/web/language.tsx';
import { ErrorState } from '../../../platform/web/ui/error-state.tsx';
import { useFields } from '../../../platform/web/ui/fields.ts';
import { doorMessages } from '../messages.ts';
import classes from './door.module.css';
import { Door, Failure } from './door.tsx';
import { signIn, useEnter } from './enter.ts';
import { isLongEnough, PasswordField } from './password-field.tsx';

type Invitation = { name: string; email: string; language: Language; firm: string };

/** The token stands after the #. */
export default function InvitationScreen() {
  const m = useMessages(doorMessages);
  const token = useLocation().hash;
  const { setLanguage } = useLanguage();
  const { data, error, refetch } = useQuery({
    queryKey: ['invitation', token],
    queryFn: () => api.action<Invitation>('invitation.read', { token: token || 'missing-token' }),
  });
  useEffect(() => {
    if (data) setLanguage(data.language);
  }, [data, setLanguage]);
  if (data) return <Accept token={token} invitation={data} />;
  if (error instanceof ApiError && error.code === 'invalid') {
    return (
      <Door title={m.invitationOver} lead={m.invitationOverLead}>
        <div className={classes.form}>
          <Button component={Link} to="/sign-in" size="md">
            {m.backToSignIn}
          </Button>
        </div>
      </Door>
    );
  }
  if (!error) return null;
  return (
    <main>
      <ErrorState alone error={error} onRetry={() => void refetch()} />
    </main>
  );
}

function Accept({ token, invitation }: { token: string; invitation: Invitation }) {
  const m = useMessages(doorMessages);
  const navigate = useNavigate();
  const enter = useEnter();
  const form = useFields({
    initial: { password: '' },
    check: { password: (value) => (isLongEnough(value) ? null : m.passwordShort) },
    submit: async ({ password }) => {
      const { email } = await api.action<{ email: string }>('invitation.accept', { token, password });
      await signIn(email, password);
      await enter();
      await navigate({ to: '/', replace: true });
    },
  });
  return (
    <Door title={m.invitationTitle({ name: invitation.name })} lead={m.invitationLead(invitation)}>
      <form className={classes.form} onSubmit={form.onSubmit} noValidate>
        <Failure error={form.failure} />
        <input type="hidden" autoComplete="username" value={invitation.email} readOnly />
        <PasswordField
          size="md"
          label={m.password}
          description={m.passwordHelp}
          autoComplete="new-password"
          autoFocus
          {...form.bind('password')}
        />
        <Button type="submit" size="md" variant="filled" loading={form.busy}>
          {m.enter}
        </Button>
      </form>
    </Door>
  );
}
