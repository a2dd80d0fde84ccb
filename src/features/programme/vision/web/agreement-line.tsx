// How far people agree on a question: a word, a figure, and what most of them say.
import { useFormats, useMessages } from '../../../../platform/web/language.tsx';
import { StateBadge } from '../../../../platform/web/ui/state-badge.tsx';
import { type Verdict, verdictOf } from '../agreement.ts';
import type { QuestionResult } from '../contract.ts';
import { campaignMessages } from '../messages.ts';
import classes from './campaign.module.css';

const tones = { agreed: 'good', mixed: 'warn', divided: 'bad', open: 'neutral' } as const;

export function VerdictBadge({ verdict }: { verdict: Verdict }) {
  const m = useMessages(campaignMessages);
  return <StateBadge tone={tones[verdict]}>{m[verdict]}</StateBadge>;
}

export function AgreementLine({ question }: { question: QuestionResult }) {
  const m = useMessages(campaignMessages);
  const formats = useFormats();
  const { agreement, kind, answers } = question;
  const { spread, mode, measured, mean, deviation } = agreement;
  const verdict = verdictOf(agreement);
  return (
    <p className={classes.agreement}>
      <VerdictBadge verdict={verdict} />
      {spread !== null && (
        <span title={m.spreadHelp} className={classes.soft}>
          {m.spread({ spread: formats.percent(spread) })}
        </span>
      )}
      {mean !== null && deviation !== null ? (
        <span>
          {m.mean({
            mean: kind === 'percent' ? formats.percent(mean / 100) : formats.number(mean),
            deviation: formats.number(deviation),
            all: measured,
          })}
        </span>
      ) : mode ? (
        <span>{m.modal({ label: mode.label, count: mode.count, all: measured })}</span>
      ) : (
        kind === 'text' && answers.length > 1 && <span className={classes.soft}>{m.untagged}</span>
      )}
    </p>
  );
}

/** How often each answer was given. */
export function AnswerCounts({ question }: { question: QuestionResult }) {
  const { counts } = question.agreement;
  const most = Math.max(1, ...counts.map(({ count }) => count));
  if (!counts.length) return null;
  return (
    <ul className={classes.counts}>
      {counts.map(({ label, count }) => (
        <li key={label} className={classes.count}>
          <span className={classes.countLabel}>{question.kind === 'percent' ? `${label} %` : label}</span>
          <span className={classes.barTrack} aria-hidden="true">
            <span className={classes.barFill} style={{ width: `${(count / most) * 100}%` }} />
          </span>
          <span className="tabular">{count}</span>
        </li>
      ))}
    </ul>
  );
}
