// Where one writes down what happened or what is to be done: a line until it is wanted, then as little as each kind needs.
// What is typed is kept while one looks elsewhere, and comes back when the server refuses it.
import { notifications } from '@mantine/notifications';
import { IconPaperclip } from '@tabler/icons-react';
import { type DragEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useSchema, type WebObject } from '../../../model/web/use-schema.tsx';
import { useMessages, useText } from '../../../platform/web/language.tsx';
import { useAnnounce } from '../../../platform/web/ui/announcer.tsx';
import { useErrorText } from '../../../platform/web/ui/error-state.tsx';
import { IconButton } from '../../../platform/web/ui/icon-button.tsx';
import { KeyHint } from '../../../platform/web/ui/key-hint.tsx';
import { useShortcut } from '../../../platform/web/ui/shortcuts.tsx';
import { activitiesAbout } from './about.ts';
import classes from './composer.module.css';
import { ComposerForm } from './composer-form.tsx';
import { type Draft, emptyDraft, isWritten, shapeOf } from './draft.ts';
import { type DueAt, useDueAt } from './due-choices.ts';
import { kindIcon } from './kind-icon.ts';
import { timelineMessages } from './messages.ts';
import { useAttach } from './use-attach.ts';
import { useWriteDown } from './use-write-down.ts';

export interface ComposerProps {
  object: WebObject;
  id: string;
  /** In a narrow place only the chosen kind carries its word. */
  narrow?: boolean;
  /** In a sheet of its own: without a frame. */
  bare?: boolean;
  /** Opened on this kind from the start. */
  initialKind?: string;
  /** After saving, or when it is put away. */
  onClosed?: () => void;
}

const kept = new Map<string, Draft>();
const shortcutKinds = { n: 'note', t: 'task', l: 'call' } as const;

export function Composer({ object, id, narrow = false, bare = false, initialKind, onClosed }: ComposerProps) {
  const m = useMessages(timelineMessages);
  const text = useText();
  const errorText = useErrorText();
  const announce = useAnnounce();
  const about = activitiesAbout(useSchema(), object.name);
  const writeDown = useWriteDown(object.name, id, about);
  const { attach, sending } = useAttach(object.name, id);
  const dueAt = useDueAt();
  const picker = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [draft, setDraft] = useState<Draft | null>(
    () => kept.get(id) ?? (initialKind ? begun(initialKind, dueAt) : null),
  );

  const line = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  // The focus stays here when the form is put away, unless it has gone elsewhere by itself.
  useEffect(() => {
    if (wasOpen.current && !draft && document.activeElement === document.body) line.current?.focus();
    wasOpen.current = draft !== null;
  }, [draft]);

  const change = (next: Draft | null) => {
    setDraft(next);
    if (next && isWritten(next)) kept.set(id, next);
    else kept.delete(id);
  };
  const open = (kind: string) =>
    change(draft ? { ...begun(kind, dueAt), ...wordsOf(draft), kind } : begun(kind, dueAt));
  const close = () => {
    change(null);
    onClosed?.();
  };
  const save = async (written: Draft) => {
    close();
    announce(m.noted);
    try {
      await writeDown(written);
    } catch (error) {
      change(written);
      notifications.show({
        message: m.notSaved({ reason: errorText(error) }),
        autoClose: false,
        role: 'alert',
      });
    }
  };
  const may = about?.object.abilities.create === true;
  useShortcut('n', m.writeNote, () => open(shortcutKinds.n), { enabled: may });
  useShortcut('t', m.addTask, () => open(shortcutKinds.t), { enabled: may });
  useShortcut('l', m.logCall, () => open(shortcutKinds.l), { enabled: may });
  if (!may && !attach) return null;

  const drop = (event: DragEvent) => {
    if (!attach || event.dataTransfer.files.length === 0) return;
    event.preventDefault();
    setOver(false);
    void attach([...event.dataTransfer.files]);
  };
  const kinds = may ? (about.object.fields.get('kind')?.choices ?? []) : [];
  const ordered = [...kinds].sort((a, b) => place(a.key) - place(b.key));
  const leave = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.stopPropagation();
    close();
  };

  return (
    <section
      aria-label={m.compose}
      className={classes.composer}
      data-open={draft !== null || undefined}
      data-bare={bare || undefined}
      onDragOver={(event) => {
        if (!attach || !event.dataTransfer.types.includes('Files')) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      onKeyDown={leave}
    >
      <div className={classes.kinds}>
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for the fields of a form. */}
        <div className={classes.tabs} role="group" aria-label={m.composeWhat}>
          {ordered.map(({ key, label }, index) => {
            const Glyph = kindIcon(key);
            const chosen = draft?.kind === key;
            return (
              <button
                key={key}
                type="button"
                className={classes.kind}
                aria-pressed={chosen}
                aria-label={text(label)}
                title={(narrow || index >= 4) && !chosen ? text(label) : undefined}
                onClick={() => open(key)}
              >
                <Glyph size={16} stroke={1.5} aria-hidden="true" />
                {(!narrow || chosen) && <span>{text(label)}</span>}
              </button>
            );
          })}
        </div>
        {attach && (
          <>
            <IconButton
              icon={IconPaperclip}
              label={m.attach}
              onClick={() => picker.current?.click()}
              className={classes.attach}
            />
            <input
              ref={picker}
              type="file"
              multiple
              hidden
              onChange={(event) => {
                const files = [...(event.currentTarget.files ?? [])];
                event.currentTarget.value = '';
                if (files.length) void attach(files);
              }}
            />
          </>
        )}
      </div>
      {draft && about ? (
        <ComposerForm
          // A change of kind keeps the words and begins the rest anew.
          key={draft.kind}
          draft={draft}
          about={about}
          onChange={change}
          onSave={save}
          onCancel={close}
        />
      ) : (
        may && (
          <button ref={line} type="button" className={classes.line} onClick={() => open(shortcutKinds.n)}>
            <span>{m.placeholderNote}</span>
            <KeyHint keys="n" />
          </button>
        )
      )}
      {sending > 0 && (
        <p role="status" className={classes.sending}>
          {m.uploading({ count: sending })}
        </p>
      )}
      {over && <div className={classes.over}>{m.dropHere}</div>}
    </section>
  );
}

const order = ['note', 'call', 'task', 'meeting', 'visit', 'email', 'sms', 'chat'];
const place = (kind: string) => (order.includes(kind) ? order.indexOf(kind) : order.length);

function begun(kind: string, dueAt: DueAt): Draft {
  const draft = emptyDraft(kind);
  if (shapeOf(kind) === 'task') return { ...draft, due: dueAt('tomorrow').toISOString() };
  if (shapeOf(kind) !== 'meeting') return draft;
  const start = new Date(Math.ceil(Date.now() / hour) * hour);
  return { ...draft, starts: start.toISOString(), ends: new Date(start.getTime() + hour).toISOString() };
}

const hour = 3_600_000;
const wordsOf = ({ text, next }: Draft): Partial<Draft> => ({ text, next });
