// A mandate letter: drafted from what the programme knows, edited, kept as one types, printed.
import { Button, Group, Select } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import type { Language } from '../../../../platform/lib/language.ts';
import { api } from '../../../../platform/web/api.ts';
import { useLanguage, useMessages } from '../../../../platform/web/language.tsx';
import { useErrorText } from '../../../../platform/web/ui/error-state.tsx';
import { Printed } from '../../../../platform/web/ui/printed.tsx';
import { useUndo } from '../../../../platform/web/ui/undo.tsx';
import { useRecord } from '../../../../records/web/api/use-record-list.ts';
import { useUndoOperation, useUpdateRecord } from '../../../../records/web/api/use-write.ts';
import { SavedText } from '../../web/saved-text.tsx';
import type { LeaderPlace, Owners } from '../contract.ts';
import { ownerMessages } from '../messages.ts';
import classes from './owner.module.css';

const fields = { sponsor: 'sponsor_letter', crm_lead: 'lead_letter' } as const;

export function LetterPart({ place, owners }: { place: LeaderPlace; owners: Owners }) {
  const m = useMessages(ownerMessages);
  const { programme, may } = owners;
  if (!programme || !may.read_letters) return null;
  return (
    <div className={classes.letter}>
      <h3 className={classes.before}>{m.letter}</h3>
      <Letter place={place} programme={programme.id} mayWrite={may.write} />
    </div>
  );
}

type Props = { place: LeaderPlace; programme: string; mayWrite: boolean };

function Letter({ place, programme, mayWrite }: Props) {
  const m = useMessages(ownerMessages);
  const { data: record } = useRecord('programme', programme);
  const [printing, setPrinting] = useState(false);
  const field = fields[place];
  if (!record) return null;
  const text = String(record[field] ?? '');
  if (!text)
    return mayWrite ? (
      <>
        <p className={classes.help}>{m.noLetter}</p>
        <Drafting place={place} programme={programme} field={field} />
      </>
    ) : (
      <p className={classes.help}>{m.noLetterYet}</p>
    );
  const print = () => {
    setPrinting(true);
    // The sheet has to stand before it can be printed.
    requestAnimationFrame(() => requestAnimationFrame(() => window.print()));
  };
  return (
    <>
      {mayWrite ? (
        <SavedText
          key={programme}
          object="programme"
          record={record}
          field={field}
          aria-label={`${m.letter} : ${m[place]}`}
          minRows={8}
          maxRows={24}
        />
      ) : (
        <p className={classes.text}>{text}</p>
      )}
      <Group gap="xs" mt="xs">
        <Button leftSection={<IconPrinter size={18} />} onClick={print}>
          {m.print}
        </Button>
        {mayWrite && <Drafting place={place} programme={programme} field={field} again />}
      </Group>
      {printing && <Printed title={text.split('\n')[0] ?? m.letter}>{text}</Printed>}
    </>
  );
}

type DraftingProps = { place: LeaderPlace; programme: string; field: string; again?: boolean };

function Drafting({ place, programme, field, again = false }: DraftingProps) {
  const m = useMessages(ownerMessages);
  const { language: reader } = useLanguage();
  const errorText = useErrorText();
  const offerUndo = useUndo();
  const undo = useUndoOperation();
  const { mutateAsync } = useUpdateRecord('programme');
  const [language, setLanguage] = useState<Language>(reader);
  const [state, setState] = useState<{ busy: boolean; failure?: unknown }>({ busy: false });
  const draft = async () => {
    setState({ busy: true });
    try {
      const { text } = await api.action<{ text: string }>('programme.draft_letter', { place, language });
      const { _operation } = await mutateAsync({ id: programme, values: { [field]: text } });
      offerUndo(m.drafted, () => undo(_operation));
      setState({ busy: false });
    } catch (failure) {
      setState({ busy: false, failure });
    }
  };
  return (
    <Group gap="xs" align="flex-end">
      <Select
        aria-label={m.language}
        allowDeselect={false}
        w="9rem"
        data={[
          { value: 'fr', label: m.inFrench },
          { value: 'en', label: m.inEnglish },
        ]}
        value={language}
        onChange={(next) => next && setLanguage(next as Language)}
      />
      <Button variant={again ? 'default' : 'filled'} loading={state.busy} onClick={() => void draft()}>
        {again ? m.draftAgain : m.draft}
      </Button>
      {state.failure !== undefined && <p role="alert">{errorText(state.failure)}</p>}
    </Group>
  );
}
