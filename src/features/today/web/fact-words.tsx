// Why something is suggested, in words: what has a record leads to it.
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useFormats, useMessages } from '../../../platform/web/language.tsx';
import { useNow } from '../../../platform/web/now.ts';
import { MoneyText } from '../../../platform/web/ui/money-text.tsx';
import type { Fact, Named } from '../contract.ts';
import { todayMessages } from '../messages.ts';
import classes from './today.module.css';

export const factWords = (fact: Fact): ReactNode => <FactWords fact={fact} />;

function FactWords({ fact }: { fact: Fact }): ReactNode {
  const m = useMessages(todayMessages);
  const formats = useFormats();
  const now = useNow();
  const when = (day: string) => formats.day(day, now);
  switch (fact.fact) {
    case 'nothing_planned':
      return m.nothingPlanned;
    case 'stage':
      return m.inStage({ stage: fact.stage });
    case 'amount':
      return <MoneyText value={fact.amount} />;
    case 'should_have_closed':
      return m.shouldHaveClosed({ when: when(fact.on) });
    case 'birthday':
      return m.birthdayOn({ when: when(fact.on) });
    case 'older': {
      const { stage, days, norm, sample } = fact;
      return sample === null
        ? m.olderThanTyped({ stage, days, norm })
        : m.older({ stage, days, norm, count: sample });
    }
    case 'last_contact':
      return m.lastContact({ when: formats.day(fact.at, now) });
    case 'rhythm':
      return fact.gaps === null
        ? m.classRhythm({ days: fact.days })
        : m.ownRhythm({ days: fact.days, count: fact.gaps });
    case 'offer':
      return (
        <span>
          {m.neverOffered} <RecordLink record={fact.record} />
        </span>
      );
    case 'similar':
      return (
        <span>
          {m.similar({ both: fact.both, of: fact.of })} <RecordLink record={fact.record} />
        </span>
      );
    case 'quote_opened':
      return (
        <span>
          <RecordLink record={fact.record} /> {m.quoteOpened({ when: formats.when(fact.at, now) })}
        </span>
      );
    case 'valid_until':
      return m.validUntil({ day: formats.day(fact.on, now) });
    case 'renews': {
      const day = formats.date(fact.on);
      return (
        <span>
          <RecordLink record={fact.record} /> {fact.tacit ? m.renewsOn({ day }) : m.endsOn({ day })}
        </span>
      );
    }
    case 'of':
      return <RecordLink record={fact.record} />;
  }
}

function RecordLink({ record }: { record: Named }) {
  return (
    <Link to={`/o/${record.object}/${record.id}`} className={classes.evidence}>
      {record.title}
    </Link>
  );
}
