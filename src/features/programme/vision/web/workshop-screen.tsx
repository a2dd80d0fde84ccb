// The workshop: one question at a time, what was said grouped by theme, and a place for what is settled.
import { Button, Textarea } from '@mantine/core';
import { IconArrowLeft, IconArrowRight, IconCheck } from '@tabler/icons-react';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useMessages } from '../../../../platform/web/language.tsx';
import { useSession } from '../../../../platform/web/session.ts';
import { useAutosave } from '../../../../platform/web/ui/autosave.ts';
import { ErrorState } from '../../../../platform/web/ui/error-state.tsx';
import { KeyHint } from '../../../../platform/web/ui/key-hint.tsx';
import { ariaKeys, isMac } from '../../../../platform/web/ui/keys.ts';
import { Page } from '../../../../platform/web/ui/page.tsx';
import { SaveStatus } from '../../../../platform/web/ui/save-status.tsx';
import { useShortcut } from '../../../../platform/web/ui/shortcuts.tsx';
import { SkeletonRows } from '../../../../platform/web/ui/skeleton-rows.tsx';
import { StateBadge } from '../../../../platform/web/ui/state-badge.tsx';
import { type Edit, useEdit } from '../../web/use-edit.ts';
import type { AnswerLine, CampaignResults, QuestionResult } from '../contract.ts';
import { visionMessages } from '../messages.ts';
import { AgreementLine, AnswerCounts } from './agreement-line.tsx';
import { AnswerWords } from './answer-card.tsx';
import { useCampaign } from './use-campaign.ts';
import classes from './workshop.module.css';

export default function WorkshopScreen() {
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  const m = useMessages(visionMessages);
  const { data, error, refetch } = useCampaign(id);
  if (data?.questions.length) return <Workshop results={data} />;
  return (
    <Page title={m.workshop} width="wide">
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <SkeletonRows count={6} />}
    </Page>
  );
}

function Workshop({ results }: { results: CampaignResults }) {
  const m = useMessages(visionMessages);
  const edit = useEdit();
  const navigate = useNavigate();
  const search = useSearch({ strict: false }) as { q?: number };
  const { campaign, questions } = results;
  const at = Math.min(Math.max(0, Number(search.q ?? 1) - 1 || 0), questions.length - 1);
  const question = questions[at]!;
  /** By the keys from one question to the next: one writes on where one wrote. */
  const [writing, setWriting] = useState(false);
  const go = (next: number, write = false) => {
    setWriting(write);
    void navigate({ to: '.', search: ((all: object) => ({ ...all, q: next + 1 })) as never, replace: true });
  };
  useShortcut('arrowleft', m.previous, () => at > 0 && go(at - 1));
  useShortcut('arrowright', m.next, () => at < questions.length - 1 && go(at + 1));
  const settled = questions.filter((one) => one.settled_at && one.result).length;
  const write = async () => {
    const made = await edit.act('vision.draft', { campaign: campaign.id }, 'vision');
    if (made) await navigate({ to: '/programme/vision' as never });
  };
  return (
    <Page title={`${m.workshop} · ${campaign.name}`} width="wide">
      <nav className={classes.steps} aria-label={m.steps}>
        {questions.map(({ id, question: words, settled_at }, i) => (
          <button
            key={id}
            type="button"
            className={classes.step}
            data-settled={settled_at ? true : undefined}
            aria-current={i === at ? 'step' : undefined}
            aria-label={`${i + 1}. ${words}${settled_at ? ` (${m.settledOn})` : ''}`}
            onClick={() => go(i)}
          >
            {settled_at ? <IconCheck size={14} aria-hidden="true" /> : i + 1}
          </button>
        ))}
        <span className={classes.grow} />
        <Button
          variant="subtle"
          color="gray"
          leftSection={<IconArrowLeft />}
          disabled={at === 0}
          onClick={() => go(at - 1)}
        >
          {m.previous}
        </Button>
        <Button
          variant="subtle"
          color="gray"
          rightSection={<IconArrowRight />}
          disabled={at === questions.length - 1}
          onClick={() => go(at + 1)}
        >
          {m.next}
        </Button>
      </nav>
      <div aria-live="polite">
        <p className={classes.soft}>{m.step({ number: at + 1, all: questions.length })}</p>
        <h2 className={classes.question}>{question.question}</h2>
      </div>
      <AgreementLine question={question} />
      <div className={classes.columns}>
        <div>
          {question.kind !== 'text' && <AnswerCounts question={question} />}
          <ByTheme question={question} results={results} />
        </div>
        <Settle
          key={question.id}
          question={question}
          edit={edit}
          may={results.may_edit}
          writing={writing}
          onSettled={() => at < questions.length - 1 && go(at + 1, true)}
        />
      </div>
      <p className={classes.foot}>
        <Link to={'/programme/vision/interviews/$id' as never} params={{ id: campaign.id } as never}>
          {m.backToAnswers}
        </Link>
        {results.may_edit && settled > 0 && (
          <Button variant="filled" onClick={() => void write()}>
            {m.toVision({ count: settled })}
          </Button>
        )}
      </p>
    </Page>
  );
}

/** What was said, the theme most people share first; an answer of two themes stands under both. */
function ByTheme({ question, results }: { question: QuestionResult; results: CampaignResults }) {
  const m = useMessages(visionMessages);
  const names = new Map(results.interviews.map(({ id, name }) => [id, name]));
  const said = question.answers.filter(({ words }) => words);
  const groups: [string | null, AnswerLine[]][] =
    question.kind === 'text'
      ? [
          ...question.agreement.counts.map(({ label }): [string, AnswerLine[]] => [
            label,
            said.filter(({ themes }) => themes.includes(label)),
          ]),
          [
            question.agreement.counts.length ? m.withoutTheme : null,
            said.filter(({ themes }) => !themes.length),
          ],
        ]
      : [[null, said]];
  return groups
    .filter(([, answers]) => answers.length)
    .map(([theme, answers]) => (
      <section key={theme ?? ''} className={classes.theme}>
        {theme && (
          <h3 className={classes.themeName}>
            {theme} <span className={classes.soft}>{answers.length}</span>
          </h3>
        )}
        <ul className={classes.said}>
          {answers.map((answer) => (
            <li key={answer.id}>
              <AnswerWords question={question} answer={answer} />
              <span className={classes.soft}>{names.get(answer.interview)}</span>
            </li>
          ))}
        </ul>
      </section>
    ));
}

type SettleProps = {
  question: QuestionResult;
  edit: Edit;
  may: boolean;
  writing: boolean;
  /** By the keys. */
  onSettled: () => void;
};

function Settle({ question, edit, may, writing, onSettled }: SettleProps) {
  const m = useMessages(visionMessages);
  const field = useRef<HTMLTextAreaElement>(null);
  useShortcut('e', m.settle, () => field.current?.focus());
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') return field.current?.blur();
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || !result.trim()) return;
    event.preventDefault();
    void settle().then((written) => written && onSettled());
  };
  const { user } = useSession();
  const [result, setResult] = useState(question.result ?? '');
  const { state, change, flush } = useAutosave((next: string) =>
    edit.change('interview_question', question.id, { result: next || null }),
  );
  const settle = () =>
    edit.change('interview_question', question.id, {
      result: result.trim() || null,
      settled_at: new Date().toISOString(),
      settled_by: user.id,
    });
  const reopen = () => edit.change('interview_question', question.id, { settled_at: null, settled_by: null });
  return (
    <section className={classes.settle} aria-label={m.settle}>
      <Textarea
        ref={field}
        autoFocus={writing}
        onKeyDown={onKeyDown}
        label={m.settle}
        description={m.settleHelp}
        size="md"
        autosize
        minRows={6}
        disabled={!may}
        value={result}
        onChange={(event) => {
          setResult(event.currentTarget.value);
          change(event.currentTarget.value);
        }}
        onBlur={flush}
      />
      <div className={classes.settleFoot}>
        {question.settled_at ? (
          <>
            <StateBadge tone="good">{m.settledOn}</StateBadge>
            {may && (
              <Button variant="subtle" color="gray" onClick={() => void reopen()}>
                {m.unsettle}
              </Button>
            )}
          </>
        ) : (
          may && (
            <>
              <Button
                variant="filled"
                disabled={!result.trim()}
                aria-keyshortcuts={ariaKeys('mod+enter', isMac())}
                onClick={() => void settle()}
              >
                {m.settled}
              </Button>
              <KeyHint keys="mod+enter" />
            </>
          )
        )}
        <SaveStatus state={state} onRetry={flush} />
      </div>
    </section>
  );
}
