// The mandate letter as a draft: what the programme knows of itself, and what its sponsor or lead takes on. To be edited.
import { formatsIn } from '../../../platform/lib/formats.ts';
import type { Language } from '../../../platform/lib/language.ts';
import { messagesIn } from '../../../platform/lib/messages.ts';
import type { LeaderPlace } from './contract.ts';
import { letterMessages } from './letter-messages.ts';

export interface LetterFacts {
  firm: string;
  programme: string;
  /** Who is to have the place; null: nobody yet. */
  name: string | null;
  /** The other of the two. */
  counterpart: string | null;
  people: number;
  starts_on: string | null;
  pilot_on: string | null;
  go_live_on: string | null;
  goals: readonly { name: string; target_on: string | null }[];
  /** Whether the programme has committees. */
  committees: boolean;
  today: string;
}

export function draftLetter(place: LeaderPlace, facts: LetterFacts, language: Language): string {
  const m = messagesIn(letterMessages, language);
  const formats = formatsIn(language === 'fr' ? 'fr-FR' : 'en-GB', 'UTC');
  const { firm, programme, people } = facts;
  const name = facts.name ?? m.nameMissing;
  const counterpart = facts.counterpart ?? m.nameMissing;
  const dates = [
    facts.starts_on && m.startsOn({ day: formats.date(facts.starts_on) }),
    facts.pilot_on && m.pilotOn({ day: formats.date(facts.pilot_on) }),
    facts.go_live_on && m.goLiveOn({ day: formats.date(facts.go_live_on) }),
  ].filter((line) => typeof line === 'string');
  const goals = facts.goals.map(({ name, target_on }) =>
    target_on ? m.goalBy({ goal: name, day: formats.date(target_on) }) : name,
  );
  const paragraphs =
    place === 'sponsor'
      ? [
          m.sponsorTitle({ programme }),
          m.dated({ firm, day: formats.date(facts.today) }),
          m.sponsorNamed({ name, firm, people: formats.number(people) }),
          ...listed(m.goalsLead, goals),
          ...listed(m.datesLead, dates),
          ...listed(m.sponsorCommits, [
            m.sponsorDecides,
            m.sponsorReviews,
            m.sponsorReads,
            m.sponsorSpeaks,
            facts.committees ? m.sponsorArbitrates : m.sponsorSettles,
            m.sponsorFrees,
          ]),
          m.sponsorCounterpart({ name: counterpart }),
          m.signature({ name }),
        ]
      : [
          m.leadTitle({ programme }),
          m.dated({ firm, day: formats.date(facts.today) }),
          m.leadNamed({ name, firm, people: formats.number(people) }),
          ...listed(m.goalsLead, goals),
          ...listed(m.datesLead, dates),
          ...listed(m.leadCommits, [
            m.leadPrepares,
            m.leadMeasures,
            m.leadListens,
            m.leadKeepsScope,
            m.leadReports,
          ]),
          m.leadMeans,
          m.leadCounterpart({ name: counterpart }),
          m.signature({ name: counterpart }),
        ];
  return paragraphs.join('\n\n');
}

const listed = (lead: string, lines: readonly string[]): string[] =>
  lines.length ? [`${lead}\n${lines.map((line) => `– ${line}`).join('\n')}`] : [];
