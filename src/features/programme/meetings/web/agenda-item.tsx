// One item: its name and kind, the words that were said, and the decisions and actions that its lines became.
import { Button, Group, Select, Textarea } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconX } from '@tabler/icons-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import { meetingItem } from '../../../../objects/programme/meeting-item.ts';
import { useMessages, useText } from '../../../../platform/web/language.tsx';
import { useAnnounce } from '../../../../platform/web/ui/announcer.tsx';
import { IconButton } from '../../../../platform/web/ui/icon-button.tsx';
import { useUndo } from '../../../../platform/web/ui/undo.tsx';
import type { ApiRecord } from '../../../../records/web/api/record.ts';
import { useBin, useUpdateRecord } from '../../../../records/web/api/use-write.ts';
import { SavedText } from '../../web/saved-text.tsx';
import { takeLine } from '../line-at.ts';
import { meetingMessages } from '../messages.ts';
import { ItemResult } from './item-result.tsx';
import classes from './meetings.module.css';
import type { useMeetingWork } from './use-meeting.ts';

type Props = {
  item: ApiRecord;
  number: number;
  last: boolean;
  results: readonly ApiRecord[];
  decisionOf: (id: string) => ApiRecord | undefined;
  mayEdit: boolean;
  /** Before a meeting an item is its name; while it lasts what is said is noted; afterwards what is missing can be added. */
  status: string;
  onMove: (by: -1 | 1) => void;
  work: ReturnType<typeof useMeetingWork>;
};

/** Measured once, a name would stay cut when its width changes: the browser's own way comes first (see the style sheet). */
const measures = !CSS.supports('field-sizing', 'content');

const verdicts = ['accepted', 'later', 'refused'] as const;

export function AgendaItem(props: Props) {
  const { item, number, last, results, decisionOf, mayEdit, status, onMove, work } = props;
  const m = useMessages(meetingMessages);
  const text = useText();
  const announce = useAnnounce();
  const offerUndo = useUndo();
  const { mutate } = useUpdateRecord('meeting_item');
  const { mutateAsync: bin } = useBin('meeting_item', 'delete');
  const { mutateAsync: restore } = useBin('meeting_item', 'restore');
  const area = useRef<HTMLTextAreaElement>(null);
  const [given, setGiven] = useState({ words: '', count: 0 });
  const [fresh, setFresh] = useState<string | null>(null);
  /** A line about a change request waits for what becomes of the request. */
  const [asked, setAsked] = useState<{ line: string; rest: string } | null>(null);
  const kinds = (meetingItem.fields.kind?.choices ?? []).map(({ key, label }) => ({
    value: key,
    label: text(label),
  }));

  const lineHere = () => {
    const { value = '', selectionStart = 0, selectionEnd = 0 } = area.current ?? {};
    return takeLine(value, selectionStart ?? 0, selectionEnd ?? 0);
  };
  const without = (words: string) => setGiven(({ count }) => ({ words, count: count + 1 }));
  const decide = async (line: string, rest: string, verdict?: string) => {
    setAsked(null);
    if (await work.decide(item.id, line, verdict)) without(rest);
    area.current?.focus();
  };
  const toDecision = () => {
    const { line, rest } = lineHere();
    if (!line) return announce(m.noLine);
    if (item.subject_kind === 'change_request' && !item.done) return setAsked({ line, rest });
    return void decide(line, rest);
  };
  const toAction = async () => {
    const { line, rest } = lineHere();
    if (!line) return announce(m.noLine);
    const made = await work.give(item.id, line.slice(0, 300));
    if (!made) return;
    without(rest);
    setFresh(made);
  };
  const move = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    onMove(event.key === 'ArrowUp' ? -1 : 1);
  };
  const press = (event: KeyboardEvent) => {
    move(event);
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    if (event.shiftKey) toDecision();
    else void toAction();
  };
  const remove = async () => {
    const ids = [item.id, ...results.map(({ id }) => id)];
    await bin(ids);
    offerUndo(m.removed, () => restore(ids));
  };
  const name = String(item.name ?? '');
  const [adding, setAdding] = useState(false);
  const talking = status === 'open' || status === 'held';
  const noted = status === 'open' || adding || Boolean(item.notes) || results.length > 0;
  return (
    <li className={classes.item} data-done={item.done || undefined}>
      <div className={classes.itemHead}>
        <span className={classes.number} aria-hidden="true">
          {number}
        </span>
        {mayEdit ? (
          <Textarea
            key={name}
            autosize={measures}
            rows={1}
            aria-label={m.nameOf({ number })}
            defaultValue={name}
            className={classes.itemName}
            variant="unstyled"
            onKeyDown={(event) => {
              move(event);
              if (event.key !== 'Enter') return;
              event.preventDefault();
              event.currentTarget.blur();
            }}
            onBlur={(event) => {
              const next = event.currentTarget.value.trim();
              if (next && next !== name) mutate({ id: item.id, values: { name: next }, base: item });
            }}
          />
        ) : (
          <span className={classes.itemName}>{name}</span>
        )}
        {mayEdit && (
          <Group gap={2} wrap="nowrap" className={classes.itemTools}>
            <Select
              aria-label={m.kindOf({ number })}
              allowDeselect={false}
              data={kinds}
              value={String(item.kind)}
              onChange={(kind) => kind && mutate({ id: item.id, values: { kind }, base: item })}
              className={classes.kind}
            />
            <IconButton
              icon={IconArrowUp}
              variant="subtle"
              disabled={number === 1}
              label={m.up({ number })}
              onClick={() => onMove(-1)}
            />
            <IconButton
              icon={IconArrowDown}
              variant="subtle"
              disabled={last}
              label={m.down({ number })}
              onClick={() => onMove(1)}
            />
            <IconButton
              icon={IconX}
              variant="subtle"
              label={m.remove({ number })}
              onClick={() => void remove()}
            />
          </Group>
        )}
      </div>
      {noted && (
        <div className={classes.itemBody}>
          {mayEdit ? (
            <SavedText
              object="meeting_item"
              record={item}
              field="notes"
              inputRef={area}
              given={given.count ? given : undefined}
              aria-label={m.notesOf({ number })}
              placeholder={m.notesPlaceholder}
              onKeyDown={press}
            />
          ) : (
            <p className={classes.words}>{String(item.notes ?? '')}</p>
          )}
          <ul className={classes.results}>
            {results.map((one) => (
              <ItemResult
                key={one.id}
                result={one}
                decisionOf={decisionOf}
                mayEdit={mayEdit}
                focus={one.id === fresh}
              />
            ))}
          </ul>
          {asked && (
            <Group gap="xs" role="group" aria-label={m.verdict}>
              <span>{m.verdict}</span>
              {verdicts.map((verdict, i) => (
                <Button
                  key={verdict}
                  size="xs"
                  autoFocus={i === 0}
                  onClick={() => void decide(asked.line, asked.rest, verdict)}
                >
                  {m[verdict]}
                </Button>
              ))}
            </Group>
          )}
          {mayEdit && talking && !asked && (
            <Group gap="xs">
              <Button size="xs" aria-label={m.toDecisionOf({ number })} onClick={toDecision}>
                {m.toDecision}
              </Button>
              <Button size="xs" aria-label={m.toActionOf({ number })} onClick={() => void toAction()}>
                {m.toAction}
              </Button>
            </Group>
          )}
        </div>
      )}
      {!noted && status === 'held' && mayEdit && (
        <Button
          size="xs"
          variant="subtle"
          className={classes.add}
          aria-label={m.addNotesOf({ number })}
          onClick={() => setAdding(true)}
        >
          {m.addNotes}
        </Button>
      )}
    </li>
  );
}
