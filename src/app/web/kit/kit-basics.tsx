import { Button, Menu, Title } from '@mantine/core';
import {
  IconArchive,
  IconDots,
  IconGitMerge,
  IconLayoutSidebarRight,
  IconPencil,
  IconPhone,
} from '@tabler/icons-react';
import { useMessages } from '../../../platform/web/language.tsx';
import { DateText } from '../../../platform/web/ui/date-text.tsx';
import { IconButton } from '../../../platform/web/ui/icon-button.tsx';
import { KeyHint } from '../../../platform/web/ui/key-hint.tsx';
import { KeyValue } from '../../../platform/web/ui/key-value.tsx';
import { MoneyText } from '../../../platform/web/ui/money-text.tsx';
import { PersonAvatar } from '../../../platform/web/ui/person-avatar.tsx';
import { useShortcut } from '../../../platform/web/ui/shortcuts.tsx';
import { StateBadge } from '../../../platform/web/ui/state-badge.tsx';
import classes from './kit.module.css';
import { KitSection } from './kit-section.tsx';
import { kitMessages } from './messages.ts';

const people = ['Camille Roussel', 'Éric Lambert', 'Nadia Benali', 'Jean-Pierre Morel', 'Zoé Martin'];
const hour = 3_600_000;

export function KitBasics({ onPeek }: { onPeek: () => void }) {
  const m = useMessages(kitMessages);
  useShortcut('e', m.showPeek, onPeek);
  return (
    <div className={classes.grid}>
      <KitSection title={m.typography}>
        <Title order={2} size="h1">
          {m.titleOne}
        </Title>
        <Title order={2}>{m.titleTwo}</Title>
        <p className={classes.reading}>{m.reading}</p>
        <p>{m.interface}</p>
        <p className={classes.cell}>{m.cell}</p>
      </KitSection>
      <KitSection title={m.buttons}>
        <div className={classes.line}>
          <Button variant="filled" leftSection={<IconPhone />}>
            {m.saveCall}
          </Button>
          <Button>{m.plan}</Button>
          <Button variant="subtle" color="gray">
            {m.quiet}
          </Button>
        </div>
        <div className={classes.line}>
          <Button variant="light">{m.plan}</Button>
          <Button variant="light" color="red">
            {m.erase}
          </Button>
          <Button disabled>{m.plan}</Button>
          <Button variant="filled" loading>
            {m.plan}
          </Button>
        </div>
        <div className={classes.line}>
          <Button size="xs">{m.plan}</Button>
          <IconButton icon={IconPencil} label={m.plan} keys="e" />
          <Menu>
            <Menu.Target>
              <IconButton icon={IconDots} label={m.more} />
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item leftSection={<IconArchive />} rightSection={<KeyHint keys="a" />}>
                {m.archive}
              </Menu.Item>
              <Menu.Item leftSection={<IconGitMerge />}>{m.merge}</Menu.Item>
              <Menu.Divider />
              <Menu.Item color="red">{m.erase}</Menu.Item>
            </Menu.Dropdown>
          </Menu>
          <Button
            leftSection={<IconLayoutSidebarRight />}
            onClick={onPeek}
            rightSection={<KeyHint keys="e" />}
          >
            {m.showPeek}
          </Button>
        </div>
      </KitSection>
      <KitSection title={m.badges}>
        <div className={classes.line}>
          <StateBadge>{m.prospect}</StateBadge>
          <StateBadge tone="accent">{m.open}</StateBadge>
          <StateBadge tone="info">{m.planned}</StateBadge>
          <StateBadge tone="good">{m.won}</StateBadge>
          <StateBadge tone="warn">{m.late}</StateBadge>
          <StateBadge tone="bad">{m.lost}</StateBadge>
        </div>
      </KitSection>
      <KitSection title={m.people}>
        <div className={classes.line}>
          {people.map((name) => (
            <span key={name} className={classes.person}>
              <PersonAvatar id={name} name={name} />
              {name}
            </span>
          ))}
          {people.slice(0, 3).map((name) => (
            <PersonAvatar key={name} id={name} name={name} size={32} alone />
          ))}
        </div>
      </KitSection>
      <KitSection title={m.values}>
        <KeyValue
          rows={[
            {
              id: 'amount',
              label: m.amount,
              value: <MoneyText value={{ amount: '12400.00', currency: 'EUR' }} />,
            },
            { id: 'closing', label: m.closing, value: <DateText value="2027-03-12" /> },
            { id: 'call', label: m.lastCall, value: <DateText value={Date.now() - 26 * hour} /> },
            {
              id: 'owner',
              label: m.owner,
              value: (
                <span className={classes.person}>
                  <PersonAvatar id="Nadia Benali" name="Nadia Benali" size={20} />
                  Nadia Benali
                </span>
              ),
            },
          ]}
        />
      </KitSection>
      <KitSection title={m.colors}>
        <div className={classes.line}>
          {[
            'canvas',
            'surface',
            'hover',
            'selected',
            'neutral-soft',
            'good-soft',
            'warn-soft',
            'bad-soft',
            'info-soft',
          ].map((name) => (
            <span key={name} className={classes.swatch} style={{ background: `var(--${name})` }}>
              {name}
            </span>
          ))}
          <span className={classes.swatch} style={{ background: 'var(--accent)', color: 'var(--on-accent)' }}>
            accent
          </span>
        </div>
      </KitSection>
    </div>
  );
}
