// Who covers is told when an absence is declared; and nobody is deleted who still answers for records.
import { relationId } from '../../../model/match.ts';
import type { Context, RecordChange, Rule, Rules } from '../../../model/server/context.ts';
import { JalonError, under } from '../../../platform/lib/errors.ts';
import { formatsIn } from '../../../platform/lib/formats.ts';
import { readRecords } from '../../../records/server/read.ts';
import { ownersAmong } from './belongings.ts';
import { conflict } from './problems.ts';

const absences: Rule = {
  async after(ctx, changes) {
    for (const change of changes) {
      const cover = relationId(change.after.covered_by);
      if (!cover || change.after.deleted_at || cover === relationId(change.before?.covered_by)) continue;
      if (String(change.after.ends_on) < ctx.now.toISOString().slice(0, 10) || cover === ctx.actor.id)
        continue;
      await tell(ctx, cover, change);
    }
  },
};

const people: Rule = {
  async after(ctx, changes) {
    const gone = changes.filter(({ before, after }) => before && !before.deleted_at && after.deleted_at);
    if (gone.length === 0) return;
    const owners = new Set(
      await ownersAmong(
        ctx,
        gone.map(({ id }) => id),
      ),
    );
    const first = gone.find(({ id }) => owners.has(id));
    if (!first) return;
    const error = conflict.owns_records({ name: first.after.name });
    throw new JalonError(error.code, under(first.path, error.problems));
  },
};

export const handoverRules: Rules = { absence: [absences], user: [people] };

async function tell(ctx: Context, cover: string, { id, after }: RecordChange): Promise<void> {
  const [person] = await readRecords(ctx, 'user', [relationId(after.person) ?? ''].filter(Boolean), ['name']);
  const name = String(person?.name ?? ctx.actor.name);
  const day = (locale: string, value: unknown) =>
    formatsIn(locale, ctx.settings.timeZone).date(String(value));
  await ctx.services.call(ctx, 'notification.send', {
    to: [cover],
    kind: 'handover',
    subject: {
      fr: `Vous relayez ${name}, du ${day('fr-FR', after.starts_on)} au ${day('fr-FR', after.ends_on)}`,
      en: `You cover for ${name}, from ${day('en-GB', after.starts_on)} to ${day('en-GB', after.ends_on)}`,
    },
    link: `/handover/${id}`,
    key: `handover ${id}`,
  });
}
