import { useNetwork } from '@mantine/hooks';
import { IconCloudOff } from '@tabler/icons-react';
import { useMessages } from '../language.tsx';
import classes from './frame.module.css';
import { uiMessages } from './messages.ts';

/** While the device has no network, it is said once, above whatever is shown; pages wait rather than fail. */
export function OfflineStrip() {
  const m = useMessages(uiMessages);
  const { online } = useNetwork();
  return (
    <div role="status" className={classes.offline} data-shown={!online || undefined}>
      {!online && (
        <>
          <IconCloudOff aria-hidden="true" />
          {m.offline}
        </>
      )}
    </div>
  );
}
