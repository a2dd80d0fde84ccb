// Loaded when first opened, with the calendar's library: the half hours of a working day, and the others by typing.
import { getTimeRange, TimeGrid } from '@mantine/dates';
import '@mantine/dates/styles.layer.css';

type Props = { value: string | null; onChange(time: string): void };

const hours = getTimeRange({ startTime: '07:00', endTime: '20:30', interval: '00:30' });

export default function Clock({ value, onChange }: Props) {
  return (
    <TimeGrid
      w={280}
      size="xs"
      data={hours.map((time) => time.slice(0, 5))}
      simpleGridProps={{ cols: 4, spacing: 6, verticalSpacing: 6 }}
      value={value}
      onChange={(time) => time && onChange(time.slice(0, 5))}
    />
  );
}
