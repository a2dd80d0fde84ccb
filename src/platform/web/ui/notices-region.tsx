// Apart from notices.tsx so that only this is fetched late: whoever shows a message imports the store of the same library,
// and an `import()` of the library itself would bring all of it along with the store.
import { Notifications } from '@mantine/notifications';

export default function NoticesRegion() {
  return <Notifications position="bottom-center" limit={3} transitionDuration={140} containerWidth={480} />;
}
