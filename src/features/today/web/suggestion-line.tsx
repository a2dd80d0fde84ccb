import { Button } from '@mantine/core';
import {
  IconBulb,
  IconCake,
  IconFileText,
  IconHourglass,
  IconRefresh,
  IconTargetArrow,
  IconUserQuestion,
} from '@tabler/icons-react';
import { useState } from 'react';
import { useSchema } from '../../../model/web/use-schema.tsx';
import { useMessages } from '../../../platform/web/language.tsx';
import type { Icon } from '../../../platform/web/screens.ts';
import { activitiesAbout } from '../../../records/web/timeline/about.ts';
import { NextStepForm } from '../../../records/web/timeline/next-step-form.tsx';
import type { Suggestion } from '../contract.ts';
import { type KindKey, kinds } from '../kinds.ts';
import { todayMessages } from '../messages.ts';
import { CallForm } from './call-form.tsx';
import { DayLine } from './day-line.tsx';
import { factWords } from './fact-words.tsx';
import { PutOff } from './put-off.tsx';
import { Refuse } from './refuse.tsx';
import classes from './today.module.css';
import type { DayWork } from './use-day-work.ts';
import { WhyHere } from './why-here.tsx';

const icons: Readonly<Record<KindKey, Icon>> = {
  quote_opened: IconFileText,
  renewal: IconRefresh,
  birthday: IconCake,
  old_deal: IconHourglass,
  idle_deal: IconTargetArrow,
  unseen: IconUserQuestion,
  never_offered: IconBulb,
};

export function SuggestionLine({ suggestion, work }: { suggestion: Suggestion; work: DayWork }) {
  const m = useMessages(todayMessages);
  const about = activitiesAbout(useSchema(), suggestion.about.object);
  const [doing, setDoing] = useState(false);
  const { kind, about: record, call, facts } = suggestion;
  const what = record.title || m.unnamed;
  const verbs: Record<KindKey, string> = {
    quote_opened: m.callAgain,
    renewal: m.renewWith,
    birthday: m.wish,
    old_deal: m.moveOn,
    idle_deal: m.decide,
    unseen: m.getBackTo,
    never_offered: m.offerTo,
  };
  const plans = kinds[kind].does === 'plan';
  return (
    <DayLine
      icon={icons[kind]}
      verb={verbs[kind]}
      who={what}
      to={`/o/${record.object}/${record.id}`}
      reasons={[
        ...facts.map((fact) => factWords(fact)),
        <WhyHere key="why" suggestion={suggestion} what={what} />,
      ]}
      buttons={
        <>
          <Button
            size="xs"
            aria-label={plans ? m.planOf({ what }) : m.callOf({ what })}
            onClick={() => setDoing(true)}
          >
            {plans ? m.plan : m.call}
          </Button>
          <PutOff what={what} onChoose={(choice) => void work.comeBackTo(suggestion, choice)} />
          <Refuse what={what} onChoose={(why) => void work.refuse(suggestion, why)} />
        </>
      }
    >
      {doing && plans && about && (
        <div className={classes.form}>
          <NextStepForm
            object={record.object}
            id={record.id}
            about={about}
            onClose={() => setDoing(false)}
            onWriting={(written) => void work.planned(suggestion, written)}
          />
        </div>
      )}
      {doing && !plans && (
        <CallForm
          object={call.object}
          id={call.id}
          onSave={(how) => void work.called(suggestion, how)}
          onClose={() => setDoing(false)}
        />
      )}
    </DayLine>
  );
}
