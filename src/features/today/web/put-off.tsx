import { Button, Menu } from '@mantine/core';
import { useFormats, useMessages } from '../../../platform/web/language.tsx';
import { type DueChoice, useDueAt } from '../../../records/web/timeline/due-choices.ts';
import { timelineMessages } from '../../../records/web/timeline/messages.ts';
import { todayMessages } from '../messages.ts';
import classes from './today.module.css';

const choices = ['tomorrow', 'in_3_days', 'next_monday'] as const satisfies readonly DueChoice[];

/** Not now: when, then. */
export function PutOff({ what, onChoose }: { what: string; onChoose: (choice: DueChoice) => void }) {
  const m = useMessages(todayMessages);
  const words = useMessages(timelineMessages);
  const formats = useFormats();
  const dueAt = useDueAt();
  return (
    <Menu>
      <Menu.Target>
        <Button size="xs" variant="subtle" color="gray" aria-label={m.notNowOf({ what })}>
          {m.notNow}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {choices.map((choice) => (
          <Menu.Item
            key={choice}
            onClick={() => onChoose(choice)}
            rightSection={<span className={classes.when}>{formats.weekday(dueAt(choice))}</span>}
          >
            {words[choice]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
