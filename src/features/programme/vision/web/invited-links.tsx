// The links that were just made, shown this once.
import { Button, CopyButton, TextInput } from '@mantine/core';
import { useMessages } from '../../../../platform/web/language.tsx';
import type { Invited } from '../contract.ts';
import { campaignMessages } from '../messages.ts';
import classes from './campaign.module.css';

export function InvitedLinks({ invited, onClose }: { invited: readonly Invited[]; onClose: () => void }) {
  const m = useMessages(campaignMessages);
  const mailed = invited.filter((one) => one.mailed).length;
  const others = invited.filter((one) => !one.mailed);
  return (
    <section className={classes.invited} aria-live="polite">
      {mailed > 0 && <p>{m.mailed({ count: mailed })}</p>}
      {others.length > 0 && (
        <>
          <p>{m.passOn}</p>
          <ul className={classes.links}>
            {others.map(({ id, name, link }) => (
              <li key={id} className={classes.adder}>
                <TextInput className={classes.grow} label={name} readOnly value={link} />
                <CopyButton value={link}>
                  {({ copied, copy }) => <Button onClick={copy}>{copied ? m.copied : m.copy}</Button>}
                </CopyButton>
              </li>
            ))}
          </ul>
        </>
      )}
      <Button variant="subtle" onClick={onClose}>
        {m.done}
      </Button>
    </section>
  );
}
