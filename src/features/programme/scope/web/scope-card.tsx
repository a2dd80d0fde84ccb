import { Menu } from '@mantine/core';
import { IconArrowsExchange } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { moduleByKey } from '../../../../objects/modules.ts';
import { scopeItem, scopeKinds } from '../../../../objects/programme/scope-item.ts';
import { useFormats, useMessages, useText } from '../../../../platform/web/language.tsx';
import { SubjectNote } from '../../../../platform/web/subject-note.ts';
import { IconButton } from '../../../../platform/web/ui/icon-button.tsx';
import { useDecisionsAbout } from '../../decisions/web/decided-here.tsx';
import { type ModuleUse, type Scope, type ScopeItem, type Verdict, verdicts } from '../contract.ts';
import { scopeMessages } from '../messages.ts';
import classes from './scope.module.css';

type Props = {
  item: ScopeItem;
  scope: Scope;
  mayDecide: boolean;
  onMove: (id: string, verdict: Verdict) => void;
};

export function ScopeCard({ item, scope, mayDecide, onMove }: Props) {
  const m = useMessages(scopeMessages);
  const text = useText();
  const formats = useFormats();
  const module = item.module ? moduleByKey.get(item.module) : undefined;
  const use = scope.use.find((one) => one.module === item.module);
  const kind = scopeKinds.find(({ key }) => key === item.kind)!;
  const needs = module?.needs?.map((key) => text(moduleByKey.get(key)!.label)) ?? [];
  const held = ({ records, about, people: count }: ModuleUse) => {
    const people = m.people({ count });
    return about
      ? m.heldAbout({ records: formats.number(records), people })
      : m.use({ count: records, people });
  };
  const subject = item.module ? { kind: 'module', of: item.module } : { kind: 'scope_item', of: item.id };
  // What the beginning put in or out, and what was moved by hand, follows from no decision of the register: it is said here.
  const told = useDecisionsAbout().has(`${subject.kind} ${subject.of}`) && item.decision !== null;
  const facts = [
    text(kind.label),
    use?.records ? held(use) : '',
    needs.length ? m.needs({ modules: needs.join(', ') }) : '',
  ];
  return (
    <li
      className={classes.card}
      draggable={mayDecide}
      onDragStart={(event) => event.dataTransfer.setData('text/plain', item.id)}
    >
      <div className={classes.head}>
        <Link
          to="/o/$object/$id"
          params={{ object: 'scope_item', id: item.id } as never}
          className={classes.name}
          draggable={false}
        >
          {item.name}
        </Link>
        {mayDecide && <MoveMenu item={item} onMove={onMove} />}
      </div>
      <p className={classes.quiet}>{facts.filter(Boolean).join(' · ')}</p>
      {item.module && scope.dragged.includes(item.module) && <p className={classes.warn}>{m.dragged}</p>}
      <SubjectNote {...subject} />
      {!told && item.why && <p className={classes.why}>{item.why}</p>}
      {!told && item.decided_by && item.decided_on && (
        <p className={classes.quiet}>
          {m.decidedBy({ person: item.decided_by.title, day: formats.date(item.decided_on) })}
        </p>
      )}
    </li>
  );
}

function MoveMenu({ item, onMove }: Pick<Props, 'item' | 'onMove'>) {
  const m = useMessages(scopeMessages);
  const text = useText();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <IconButton label={m.moveTo({ item: item.name })} icon={IconArrowsExchange} />
      </Menu.Target>
      <Menu.Dropdown>
        {verdicts
          .filter((verdict) => verdict !== item.verdict)
          .map((verdict) => (
            <Menu.Item key={verdict} onClick={() => onMove(item.id, verdict)}>
              {text((scopeItem.fields.verdict.choices ?? []).find(({ key }) => key === verdict)!.label)}
            </Menu.Item>
          ))}
      </Menu.Dropdown>
    </Menu>
  );
}
