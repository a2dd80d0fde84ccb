import { Skeleton } from '@mantine/core';
import { useMessages } from '../language.tsx';
import { uiMessages } from './messages.ts';

type Props = {
  count?: number;
  /** Height of a row in pixels: 36 in lists, so that nothing jumps when they come. */
  height?: number;
};

const widths = ['62%', '48%', '71%', '55%', '66%', '42%'];

/** Rows that are on their way. */
export function SkeletonRows({ count = 6, height = 36 }: Props) {
  const m = useMessages(uiMessages);
  return (
    <div role="status" aria-label={m.loading}>
      {Array.from({ length: count }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows without identity.
        <div key={index} style={{ height, display: 'flex', alignItems: 'center' }}>
          <Skeleton height={10} radius="xl" width={widths[index % widths.length]} />
        </div>
      ))}
    </div>
  );
}
