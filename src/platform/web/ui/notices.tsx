import { Notifications } from '@mantine/notifications';

/** Where `notifications.show` shows. Within the first script: what a lost network has to say must not wait for the network. */
export function Notices() {
  return <Notifications position="bottom-center" limit={3} transitionDuration={140} containerWidth={480} />;
}
