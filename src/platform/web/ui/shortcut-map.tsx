import { Modal, Switch } from '@mantine/core';
import { useLanguage, useMessages } from '../language.tsx';
import { KeyHint } from './key-hint.tsx';
import { capsOf, isMac } from './keys.ts';
import { uiMessages } from './messages.ts';
import { SectionTitle } from './section-title.tsx';
import classes from './shortcut-map.module.css';
import type { Shortcut } from './shortcuts.tsx';

type Props = {
  shortcuts: Shortcut[];
  singleKeys: boolean;
  onSingleKeys: (on: boolean) => void;
  onClose: () => void;
};

/** Every key that works here and now, as a dialog. */
export default function ShortcutMap({ shortcuts, singleKeys, onSingleKeys, onClose }: Props) {
  const m = useMessages(uiMessages);
  const mod = capsOf('mod', useLanguage().language, isMac())[0]?.[0] ?? '';
  const isGo = (each: Shortcut) => each.keys.startsWith('g ');
  const groups = [
    { title: m.keysHere, list: shortcuts.filter((each) => each.scope === 'page' && !isGo(each)) },
    { title: m.keysEverywhere, list: shortcuts.filter((each) => each.scope === 'everywhere' && !isGo(each)) },
    { title: m.keysGo, list: shortcuts.filter(isGo) },
  ].filter(({ list }) => list.length > 0);

  return (
    <Modal opened onClose={onClose} title={m.keys} size={640} closeButtonProps={{ 'aria-label': m.close }}>
      <div className={classes.groups}>
        {groups.map(({ title, list }) => (
          <section key={title}>
            <SectionTitle>{title}</SectionTitle>
            <dl className={classes.list}>
              {withoutCovered(list).map((shortcut) => (
                <div key={shortcut.keys} className={classes.row}>
                  <dt>{shortcut.label}</dt>
                  <dd className={classes.keys}>
                    <KeyHint keys={shortcut.keys} />
                    <span className="visually-hidden">{shortcut.keys}</span>
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <Switch
        mt="lg"
        checked={singleKeys}
        onChange={(event) => onSingleKeys(event.currentTarget.checked)}
        label={m.keysSingle}
        description={m.keysSingleHelp({ mod })}
      />
    </Modal>
  );
}

/** A key taken over by a later shortcut is shown once, as what it does now. */
function withoutCovered(list: Shortcut[]): Shortcut[] {
  return [...new Map(list.map((shortcut) => [shortcut.keys, shortcut])).values()];
}
