import { Menu, useMantineColorScheme } from '@mantine/core';
import { IconKeyboard, IconLogout } from '@tabler/icons-react';
import { createContext, use } from 'react';
import type { Language } from '../../lib/language.ts';
import { useLanguage, useMessages } from '../language.tsx';
import type { Icon } from '../screens.ts';
import type { FramePerson } from './frame.tsx';
import { KeyHint } from './key-hint.tsx';
import { uiMessages } from './messages.ts';
import { PersonAvatar } from './person-avatar.tsx';
import { useShortcuts } from './shortcuts.tsx';
import classes from './user-menu.module.css';

/** What the application adds to the menu: a word, its key, what it does. */
export interface UserMenuEntry {
  label: string;
  keys?: string;
  icon: Icon;
  run: () => void;
}

export const UserMenuContext = createContext<readonly UserMenuEntry[]>([]);

type Props = { person: FramePerson; onSignOut: () => void; compact?: boolean };

/** Who one is, and what is one's own: language, appearance, keys, the way out. */
export function UserMenu({ person, onSignOut, compact }: Props) {
  const m = useMessages(uiMessages);
  return (
    <Menu position="top-start" width={240} withinPortal={false}>
      <Menu.Target>
        <button type="button" className={classes.target}>
          <PersonAvatar id={person.id} name={person.name} />
          <span className={compact ? 'visually-hidden' : classes.name}>{person.name}</span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{person.email}</Menu.Label>
        <OwnChoices />
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout />} onClick={onSignOut}>
          {m.signOut}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function OwnChoices() {
  const m = useMessages(uiMessages);
  const { language, setLanguage } = useLanguage();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const { showMap } = useShortcuts();
  return (
    <>
      <Menu.Item leftSection={<IconKeyboard />} rightSection={<KeyHint keys="?" />} onClick={showMap}>
        {m.keys}
      </Menu.Item>
      {use(UserMenuContext).map(({ label, keys, icon: Glyph, run }) => (
        <Menu.Item
          key={label}
          leftSection={<Glyph />}
          rightSection={keys && <KeyHint keys={keys} />}
          onClick={run}
        >
          {label}
        </Menu.Item>
      ))}
      <Menu.Divider />
      <Menu.Label>{m.language}</Menu.Label>
      <Menu.RadioGroup value={language} onChange={(value) => setLanguage(value as Language)}>
        <Menu.RadioItem value="fr" lang="fr">
          Français
        </Menu.RadioItem>
        <Menu.RadioItem value="en" lang="en">
          English
        </Menu.RadioItem>
      </Menu.RadioGroup>
      <Menu.Divider />
      <Menu.Label>{m.theme}</Menu.Label>
      <Menu.RadioGroup value={colorScheme} onChange={(value) => setColorScheme(value as typeof colorScheme)}>
        <Menu.RadioItem value="auto">{m.themeAuto}</Menu.RadioItem>
        <Menu.RadioItem value="light">{m.themeLight}</Menu.RadioItem>
        <Menu.RadioItem value="dark">{m.themeDark}</Menu.RadioItem>
      </Menu.RadioGroup>
    </>
  );
}
