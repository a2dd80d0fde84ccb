// In, later, out, beside each other. A card is dragged, or moved from its menu; either asks why.
import { useState } from 'react';
import { scopeItem, scopeKinds } from '../../../../objects/programme/scope-item.ts';
import { api } from '../../../../platform/web/api.ts';
import { useMessages, useText } from '../../../../platform/web/language.tsx';
import { useAnnounce } from '../../../../platform/web/ui/announcer.tsx';
import { SectionTitle } from '../../../../platform/web/ui/section-title.tsx';
import { type Scope, type ScopeItem, type Verdict, verdicts } from '../contract.ts';
import { scopeMessages } from '../messages.ts';
import { ReasonDialog } from './reason-dialog.tsx';
import classes from './scope.module.css';
import { ScopeCard } from './scope-card.tsx';
import { useScopeChanged } from './use-scope.ts';

type Props = { scope: Scope; mayDecide: boolean };
type Move = { item: ScopeItem; verdict: Verdict };

export const verdictLabels = new Map(
  (scopeItem.fields.verdict.choices ?? []).map(({ key, label }) => [key, label]),
);
const kinds = scopeKinds.map(({ key }) => key);

export function ScopeColumns({ scope, mayDecide }: Props) {
  const m = useMessages(scopeMessages);
  const text = useText();
  const announce = useAnnounce();
  const changed = useScopeChanged();
  const [move, setMove] = useState<Move | null>(null);
  const [over, setOver] = useState<Verdict | null>(null);
  const nameOf = (verdict: Verdict) => text(verdictLabels.get(verdict)!);
  const begin = (id: string, verdict: Verdict) => {
    const item = scope.items.find((one) => one.id === id);
    if (item && item.verdict !== verdict) setMove({ item, verdict });
  };
  return (
    <div className={classes.columns}>
      {verdicts.map((verdict) => {
        const items = scope.items
          .filter((item) => item.verdict === verdict)
          .toSorted((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind));
        return (
          <section
            key={verdict}
            aria-label={nameOf(verdict)}
            className={classes.column}
            data-over={over === verdict || undefined}
            onDragOver={(event) => {
              if (!mayDecide) return;
              event.preventDefault();
              setOver(verdict);
            }}
            onDragLeave={() => setOver(null)}
            onDrop={(event) => {
              event.preventDefault();
              setOver(null);
              begin(event.dataTransfer.getData('text/plain'), verdict);
            }}
          >
            <SectionTitle count={items.length}>{nameOf(verdict)}</SectionTitle>
            {items.length === 0 && <p className={classes.quiet}>{m.none}</p>}
            <ul className={classes.list}>
              {items.map((item) => (
                <ScopeCard key={item.id} item={item} scope={scope} mayDecide={mayDecide} onMove={begin} />
              ))}
            </ul>
          </section>
        );
      })}
      {move && (
        <ReasonDialog
          title={m.moveInto({ item: move.item.name, verdict: nameOf(move.verdict) })}
          consequence={move.item.kind === 'module' && move.verdict !== 'in' ? m.wouldVanish : undefined}
          confirm={m.decide}
          onClose={() => setMove(null)}
          onDecide={async (why) => {
            await api.action('programme.move_scope', { id: move.item.id, verdict: move.verdict, why });
            announce(m.moved({ item: move.item.name, verdict: nameOf(move.verdict) }));
            await changed();
          }}
        />
      )}
    </div>
  );
}
