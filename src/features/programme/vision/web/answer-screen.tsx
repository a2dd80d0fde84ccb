// The page behind an invitation: an interview answered without an account, on a telephone first.
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { ApiError, api } from '../../../../platform/web/api.ts';
import { useFormats, useLanguage, useMessages } from '../../../../platform/web/language.tsx';
import { ErrorState } from '../../../../platform/web/ui/error-state.tsx';
import { LanguageChoice } from '../../../../platform/web/ui/language-choice.tsx';
import { SkeletonRows } from '../../../../platform/web/ui/skeleton-rows.tsx';
import type { OpenInterview } from '../contract.ts';
import { answerMessages } from '../messages.ts';
import { introductionIn } from '../translate.ts';
import classes from './answer.module.css';
import { InterviewForm } from './interview-form.tsx';

export default function AnswerScreen() {
  const { token = '' } = useParams({ strict: false }) as { token?: string };
  const m = useMessages(answerMessages);
  const { data, error, refetch } = useQuery({
    queryKey: ['interview', token],
    queryFn: () => api.action<OpenInterview>('interview.open', { token }),
    retry: false,
    // What is being written is not read anew under the writer's hands; coming back later, it is.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
  if (data) {
    return (
      <Sheet title={m.title} firm={data.firm}>
        <Introduction interview={data} />
        <InterviewForm interview={data} entry={{ token }} />
      </Sheet>
    );
  }
  if (error instanceof ApiError && ['not_found', 'invalid'].includes(error.code))
    return (
      <Sheet title={m.unknown}>
        <p>{m.unknownLead}</p>
      </Sheet>
    );
  return (
    <Sheet title={m.title}>
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <SkeletonRows count={6} />}
    </Sheet>
  );
}

function Sheet({ title, firm, children }: { title: string; firm?: string; children: ReactNode }) {
  return (
    <div className={classes.page}>
      <title>{firm ? `${title} · ${firm}` : title}</title>
      <main className={classes.sheet}>
        <div className={classes.top}>
          <p className={classes.firm}>{firm}</p>
          <LanguageChoice />
        </div>
        <h1 className={classes.title}>{title}</h1>
        {children}
      </main>
    </div>
  );
}

function Introduction({ interview }: { interview: OpenInterview }) {
  const m = useMessages(answerMessages);
  const formats = useFormats();
  const { language } = useLanguage();
  const { name, introduction, readers, closes_on } = interview;
  return (
    <div className={classes.introduction}>
      <p>{m.hello({ name })}</p>
      {introduction && <p>{introductionIn(introduction, language)}</p>}
      <p className={classes.note}>
        {m.readers({ readers: readers.length ? formats.list([...readers]) : m.team })} {m.kept}{' '}
        {closes_on && m.until({ day: formats.date(closes_on) })}
      </p>
    </div>
  );
}
