import { gateVerdict } from '../../../../objects/programme/gate.ts';
import { useFormats, useMessages, useText } from '../../../../platform/web/language.tsx';
import { SectionTitle } from '../../../../platform/web/ui/section-title.tsx';
import { StateBadge } from '../../../../platform/web/ui/state-badge.tsx';
import small from '../../web/small-lists.module.css';
import type { Verdict } from '../contract.ts';
import { gateMessages } from '../messages.ts';
import { Proof } from './criterion-line.tsx';

const tones = { go: 'good', no_go: 'bad', override: 'warn' } as const;
const labels = new Map((gateVerdict.fields.verdict.choices ?? []).map(({ key, label }) => [key, label]));

/** Who decided what, when, why, and what the criteria said at that moment. */
export function VerdictList({ verdicts }: { verdicts: readonly Verdict[] }) {
  const m = useMessages(gateMessages);
  const text = useText();
  const formats = useFormats();
  if (verdicts.length === 0) return null;
  return (
    <>
      <SectionTitle level={3}>{m.history}</SectionTitle>
      <ul className={small.list}>
        {verdicts.map((one) => (
          <li key={one.id} className={small.line}>
            <div className={small.words}>
              <p>
                <StateBadge tone={tones[one.verdict]}>{text(labels.get(one.verdict)!)}</StateBadge>{' '}
                {m.verdictBy({ person: one.decided_by?.title ?? '—', day: formats.date(one.decided_at) })}
                {one.team && ` ${m.forTeam({ team: one.team.title })}`}
              </p>
              {one.reason && <p>{one.reason}</p>}
              {one.proof && one.proof.length > 0 && (
                <details>
                  <summary>{m.saidThen}</summary>
                  <ul className={small.list}>
                    {one.proof.map((frozen) => (
                      <li key={frozen.name}>
                        {frozen.name} : {m[frozen.state]}
                        <Proof of={frozen} />
                      </li>
                    ))}
                  </ul>
                </details>
              )}
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
