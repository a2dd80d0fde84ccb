// One of the two places: who has it, naming another, their letter, who had it before.
import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useFormats, useMessages } from '../../../../platform/web/language.tsx';
import { useErrorText } from '../../../../platform/web/ui/error-state.tsx';
import { PersonAvatar } from '../../../../platform/web/ui/person-avatar.tsx';
import { SectionTitle } from '../../../../platform/web/ui/section-title.tsx';
import { useUndo } from '../../../../platform/web/ui/undo.tsx';
import { usePeople } from '../../../../records/web/api/use-people.ts';
import { useUndoOperation } from '../../../../records/web/api/use-write.ts';
import { PersonSelect } from '../../web/person-select.tsx';
import type { Holder, LeaderPlace, Owners } from '../contract.ts';
import { ownerMessages } from '../messages.ts';
import { LetterPart } from './letter-part.tsx';
import classes from './owner.module.css';
import { useAppoint, useOwners } from './use-owners.ts';

type Props = { place: LeaderPlace; owners: Owners };

export function LeaderPart({ place, owners }: Props) {
  const m = useMessages(ownerMessages);
  const formats = useFormats();
  const { today } = owners;
  const all = owners.holders[place];
  const now = all.find((one) => isHolding(one, today));
  const before = all.filter(({ ends_on }) => ends_on && ends_on < today);
  return (
    <section className={classes.leader} aria-label={m[place]}>
      <SectionTitle>{m[place]}</SectionTitle>
      <p className={classes.help}>{place === 'sponsor' ? m.sponsorRole : m.leadRole}</p>
      <div className={classes.holder}>
        {now ? (
          <>
            <PersonAvatar id={now.person?.id ?? now.id} name={now.name} size={32} />
            <span className={classes.name}>
              {now.name}
              {now.starts_on && (
                <span className={classes.since}>{m.since({ day: formats.date(now.starts_on) })}</span>
              )}
            </span>
          </>
        ) : (
          <span>{m.nobody}</span>
        )}
        {owners.may.appoint && <Naming place={place} now={now} />}
      </div>
      <LetterPart place={place} owners={owners} />
      {before.length > 0 && (
        <>
          <h3 className={classes.before}>{m.before}</h3>
          <ul className={classes.list}>
            {before.map(({ id, name, starts_on, ends_on }) => (
              <li key={id}>
                {m.fromTo({
                  name,
                  from: starts_on ? formats.date(starts_on) : '…',
                  to: formats.date(ends_on!),
                })}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

const isHolding = ({ starts_on, ends_on }: Holder, today: string): boolean =>
  (!starts_on || starts_on <= today) && (!ends_on || ends_on >= today);

function Naming({ place, now }: { place: LeaderPlace; now: Holder | undefined }) {
  const m = useMessages(ownerMessages);
  const errorText = useErrorText();
  const offerUndo = useUndo();
  const undo = useUndoOperation();
  const appoint = useAppoint();
  const { refetch } = useOwners();
  const people = usePeople();
  const [open, setOpen] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const choose = async (person: string | null) => {
    if (!person) return;
    setFailure(null);
    try {
      const { operation } = await appoint(place, person);
      setOpen(false);
      const name = people.find(({ value }) => value === person)?.label ?? '';
      offerUndo(m.named({ name, place: m[place] }), async () => {
        await undo(operation);
        await refetch();
      });
    } catch (error) {
      setFailure(error);
    }
  };
  if (!open)
    return (
      <Button variant={now ? 'default' : 'filled'} onClick={() => setOpen(true)}>
        {now ? m.change : m.name}
      </Button>
    );
  return (
    <Group gap="xs" align="flex-end">
      <PersonSelect
        label={m.newHolder}
        value={null}
        without={now?.person ? [now.person.id] : []}
        onChange={(person) => void choose(person)}
        error={failure ? errorText(failure) : null}
        data-autofocus
        autoFocus
      />
      <Button variant="subtle" onClick={() => setOpen(false)}>
        {m.cancel}
      </Button>
    </Group>
  );
}
