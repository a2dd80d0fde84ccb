import { Button } from '@mantine/core';
import { Link, useLocation, useNavigate } from '@tanstack/react-router';
import { api } from '../../../platform/web/api.ts';
import { useMessages } from '../../../platform/web/language.tsx';
import { useFields } from '../../../platform/web/ui/fields.ts';
import { doorMessages } from '../messages.ts';
import classes from './door.module.css';
import { Door, Failure } from './door.tsx';
import { isLongEnough, PasswordField } from './password-field.tsx';

/** The token stands after the #. */
export default function ResetPasswordScreen() {
  const m = useMessages(doorMessages);
  const token = useLocation().hash;
  const navigate = useNavigate();
  const form = useFields({
    initial: { password: '' },
    check: { password: (value) => (isLongEnough(value) ? null : m.passwordShort) },
    submit: async ({ password }) => {
      await api.action('password.reset', { token, password });
      await navigate({ to: '/sign-in', search: { done: 'reset' } as never, replace: true });
    },
  });
  const another = (
    <Button component={Link} to="/forgot-password" size="md">
      {m.askAnother}
    </Button>
  );
  if (!token) {
    return (
      <Door title={m.linkMissing} lead={m.linkMissingLead}>
        <div className={classes.form}>{another}</div>
      </Door>
    );
  }
  return (
    <Door title={m.resetTitle} lead={m.resetLead}>
      <form className={classes.form} onSubmit={form.onSubmit} noValidate>
        <Failure error={form.failure} />
        <PasswordField
          size="md"
          label={m.newPassword}
          description={m.passwordHelp}
          autoComplete="new-password"
          autoFocus
          {...form.bind('password')}
        />
        <Button type="submit" size="md" variant="filled" loading={form.busy}>
          {m.reset}
        </Button>
        {form.failure ? another : null}
      </form>
    </Door>
  );
}
