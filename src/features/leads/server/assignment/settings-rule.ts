// What must hold of a rule of assignment: its filter can be asked of a lead that has only just come, its people are people.

import type { Condition } from '../../../../model/condition.ts';
import { filterSchema } from '../../../../model/query.ts';
import { resolveFilter } from '../../../../model/resolve.ts';
import { askerOf, type Context, type Rule } from '../../../../model/server/context.ts';
import { defineProblems, JalonError, under } from '../../../../platform/lib/errors.ts';
import { idsOf } from './rules-read.ts';

const problems = defineProblems({
  filter_unreadable: { fr: 'Ce filtre ne peut pas être lu.', en: 'This filter cannot be read.' },
  filter_beyond: {
    fr: 'Une règle ne regarde que les champs de la demande elle-même : rien d’autre n’est connu quand elle arrive.',
    en: 'A rule looks at the fields of the lead itself only: nothing else is known when it comes in.',
  },
  people_unreadable: { fr: 'Choisissez des personnes.', en: 'Choose people.' },
});

export const assignmentSettingsRule: Rule = {
  before(ctx, changes) {
    for (const { before, after, path } of changes) {
      try {
        if (!Array.isArray(after.people) || idsOf(after.people).length !== after.people.length)
          throw problems.people_unreadable({}, 'people');
        if (after.filter && before?.filter !== after.filter) checkFilter(ctx, after.filter);
      } catch (error) {
        if (!(error instanceof JalonError)) throw error;
        throw new JalonError(error.code, under(path, error.problems));
      }
    }
  },
};

function checkFilter(ctx: Context, filter: unknown): void {
  const parsed = filterSchema.safeParse(filter);
  if (!parsed.success) throw problems.filter_unreadable({}, 'filter');
  if (!isOfItself(resolveFilter(ctx.schema, 'lead', parsed.data, askerOf(ctx))))
    throw problems.filter_beyond({}, 'filter');
}

function isOfItself(condition: Condition): boolean {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return condition.of.every(isOfItself);
    case 'not':
      return isOfItself(condition.of);
    case 'constant':
    case 'field':
      return true;
    default:
      return false;
  }
}
