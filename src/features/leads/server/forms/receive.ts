// A form that comes back: judged, then a lead, or held back for somebody to look at, or dropped and counted. What a visitor of the
// page wrote is never lost: what is wrong is said, with their answers still there; what is doubtful is kept.
import { createHash } from 'node:crypto';
import type { Context } from '../../../../model/server/context.ts';
import { explain, JalonError } from '../../../../platform/lib/errors.ts';
import { fold } from '../../../../platform/lib/fold.ts';
import type { Language } from '../../../../platform/lib/language.ts';
import { messagesIn } from '../../../../platform/lib/messages.ts';
import { write } from '../../../../records/server/write.ts';
import { consentName } from '../../forms/form-html.ts';
import { publicMessages } from '../../forms/public-messages.ts';
import { countUses, isFirst } from './counts.ts';
import type { PublicForm } from './forms.ts';
import { contentSigns, judge, provenBy, type Sign } from './judge.ts';
import type { FormPost } from './read-post.ts';
import { readStamp } from './stamp.ts';
import type { Tally } from './tally.ts';

export type Received =
  /** Said to the visitor in the same words, whatever became of it: a robot learns nothing. */
  { kind: 'thanks' } | { kind: 'wrong'; errors: Record<string, string> } | { kind: 'refused' };

export interface Visitor {
  /** What the page was signed with. */
  secret: string;
  tally: Tally;
  address: string;
  language: Language;
}

export async function receive(
  ctx: Context,
  form: PublicForm,
  post: FormPost,
  { secret, tally, address, language }: Visitor,
): Promise<Received> {
  const stamp = readStamp(secret, form.key, post.stamp, ctx.now.getTime());
  const drop = (reason: string): Received => {
    tally.count(form.id, `dropped_${reason}`);
    return { kind: 'thanks' };
  };
  if (!stamp) return drop('unsigned');
  const found = contentSigns(post, stamp);
  const proof = provenBy(found);
  if (proof) return drop(proof);
  const errors = missing(form, post, language);
  if (Object.keys(errors).length) return { kind: 'wrong', errors };
  const verdict = judge(found, await countUses(ctx, secret, form.id, address, stamp.nonce));
  if (verdict.outcome === 'dropped') return drop(verdict.reason);
  if (verdict.outcome === 'refused') {
    tally.count(form.id, 'refused');
    return { kind: 'refused' };
  }
  try {
    const outcome = await ctx.tx(async (ctx) => {
      const fresh = await isFirst(ctx, form.id, digestOf(post));
      if (fresh && verdict.outcome === 'taken') await takeIn(ctx, form, post.values, ctx.now);
      if (fresh && verdict.outcome === 'held') await holdBack(ctx, form, post, verdict.reasons);
      return fresh ? verdict.outcome : 'repeated';
    });
    tally.count(form.id, outcome);
  } catch (error) {
    const wrong = inWords(error, post, language);
    if (!wrong) throw error;
    return { kind: 'wrong', errors: wrong };
  }
  return { kind: 'thanks' };
}

/** One sending as a lead: whose it is the form says, or the firm's rules. */
export async function takeIn(
  ctx: Context,
  form: Pick<PublicForm, 'id' | 'settings' | 'source' | 'assignTo' | 'tags'>,
  values: Readonly<Record<string, unknown>>,
  at: Date,
): Promise<void> {
  const consent = form.settings.consent[ctx.actor.language];
  const lead = {
    ...values,
    form: form.id,
    source: form.source,
    tags: form.tags,
    owner: form.assignTo,
    received_at: at.toISOString(),
    ...(consent ? { consent, consent_at: at.toISOString() } : {}),
  };
  await write(ctx, 'lead', [{ kind: 'create', values: lead }], { trusted: true });
}

async function holdBack(
  ctx: Context,
  form: PublicForm,
  { values }: FormPost,
  reasons: readonly Sign[],
): Promise<void> {
  // What is wrong with a value is said to a visitor, held back or not.
  await write(ctx, 'lead', [{ kind: 'create', values }], { trusted: true, rehearse: true });
  const sender = [values.first_name, values.last_name].filter(Boolean).join(' ');
  const entry = {
    sender: (sender || values.email || values.phone || values.company_name || form.name).slice(0, 300),
    form: form.id,
    reasons,
    values: { ...values, language: ctx.actor.language },
    received_at: ctx.now.toISOString(),
  };
  await write(ctx, 'form_entry', [{ kind: 'create', values: entry }], { trusted: true });
}

function missing({ settings }: PublicForm, post: FormPost, language: Language): Record<string, string> {
  const m = messagesIn(publicMessages, language);
  const absent = settings.fields.filter(({ name, required }) => required && !post.values[name]);
  const consent = Object.values(settings.consent).some(Boolean) && !post.consent;
  return {
    ...Object.fromEntries(absent.map(({ name }) => [name, m.missing])),
    ...(consent ? { [consentName]: m.missingConsent } : {}),
  };
}

/** What is wrong with the answers, at each; null for what is not the visitor's to mend. */
function inWords(error: unknown, post: FormPost, language: Language): Record<string, string> | null {
  if (!(error instanceof JalonError) || error.code !== 'invalid') return null;
  const at = error.problems.map(
    (problem) => [problem.path.split('.')[0]!, explain(problem, language)] as const,
  );
  const theirs = at.filter(([path]) => path in post.values);
  return theirs.length === at.length ? Object.fromEntries(theirs) : null;
}

/** The same answers, however they are spaced and accented. */
const digestOf = ({ values }: FormPost): string =>
  createHash('sha256')
    .update(
      JSON.stringify(Object.entries(values).map(([name, value]) => [name, fold(value).replace(/\s+/g, ' ')])),
    )
    .digest('base64url');
