/** A page before one is signed in: the mark, the language, one column. */
import { Alert } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { type ReactNode, useEffect } from 'react';
import { useAnnounce } from '../../../platform/web/ui/announcer.tsx';
import { useErrorText } from '../../../platform/web/ui/error-state.tsx';
import { LanguageChoice } from '../../../platform/web/ui/language-choice.tsx';
import classes from './door.module.css';

type Props = {
  title: string;
  lead?: ReactNode;
  /** A form longer than the page: it begins at the top instead of standing in the middle. */
  long?: boolean;
  children: ReactNode;
};

export function Door({ title, lead, long, children }: Props) {
  const announce = useAnnounce();
  useEffect(() => announce(title), [announce, title]);
  return (
    <div className={classes.door}>
      <title>{`${title} · Jalon`}</title>
      <header className={classes.top}>
        <span className={classes.mark}>
          <img src="/favicon.svg" alt="" />
          Jalon
        </span>
        <LanguageChoice />
      </header>
      <main className={classes.column} data-long={long || undefined}>
        <h1 className={classes.title}>{title}</h1>
        {lead && <p className={classes.lead}>{lead}</p>}
        {children}
      </main>
    </div>
  );
}

/** What went wrong with the whole form. */
export function Failure({ error }: { error: unknown }) {
  const errorText = useErrorText();
  if (!error) return null;
  return (
    <Alert color="red" icon={<IconAlertTriangle />} role="alert">
      {errorText(error)}
    </Alert>
  );
}
