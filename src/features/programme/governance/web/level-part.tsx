// One level: what it is there for, when it meets, who belongs to it, and its next meetings.
import { useId } from 'react';
import { useMessages } from '../../../../platform/web/language.tsx';
import { SectionTitle } from '../../../../platform/web/ui/section-title.tsx';
import type { ApiRecord } from '../../../../records/web/api/record.ts';
import { SavedText } from '../../web/saved-text.tsx';
import { governanceMessages } from '../messages.ts';
import classes from './governance.module.css';
import { MembersPart } from './members-part.tsx';
import { NextMeetings } from './next-meetings.tsx';
import { RhythmPart } from './rhythm-part.tsx';

export function LevelPart({ committee }: { committee: ApiRecord }) {
  const m = useMessages(governanceMessages);
  const id = useId();
  const name = String(committee.name ?? '');
  const mayEdit = committee._can?.edit ?? false;
  return (
    <section className={classes.level} aria-labelledby={id}>
      <SectionTitle id={id}>{name}</SectionTitle>
      <div className={classes.columns}>
        <div className={classes.column}>
          {mayEdit ? (
            <SavedText object="committee" record={committee} field="mandate" label={m.mandate} />
          ) : (
            <p className={classes.words}>{String(committee.mandate ?? '')}</p>
          )}
          <RhythmPart committee={committee} mayEdit={mayEdit} />
          <NextMeetings committee={committee} />
        </div>
        <MembersPart level={String(committee.level)} />
      </div>
    </section>
  );
}
