// What a stage asks for is something a deal can have.

import { objectOf } from '../../../../model/schema.ts';
import type { Rule } from '../../../../model/server/context.ts';
import { defineProblems, JalonError } from '../../../../platform/lib/errors.ts';
import { exitCriteriaSchema } from '../../exit-schema.ts';

const problems = defineProblems({
  criteria_invalid: {
    fr: 'Ces conditions ne se lisent pas : {"fields": ["amount"], "activities": [{"kind": "call", "count": 1}], "documents": 0}.',
    en: 'These criteria cannot be read: {"fields": ["amount"], "activities": [{"kind": "call", "count": 1}], "documents": 0}.',
  },
  criteria_field: {
    fr: 'Une affaire n’a pas de champ « {{field}} » que l’on remplisse.',
    en: 'A deal has no field “{{field}}” that one fills in.',
  },
});

export const criteriaRule: Rule = {
  before(ctx, changes) {
    const { fields } = objectOf(ctx.schema, 'deal');
    const refused = changes.flatMap(({ after, path }) => {
      if (after.exit_criteria === null || after.exit_criteria === undefined) return [];
      const at = path ? `${path}.exit_criteria` : 'exit_criteria';
      const read = exitCriteriaSchema.safeParse(after.exit_criteria);
      if (!read.success) return problems.criteria_invalid({}, at).problems;
      after.exit_criteria = read.data;
      return read.data.fields.flatMap((field, i) => {
        const known = fields.get(field);
        return known && !known.readOnly
          ? []
          : problems.criteria_field({ field }, `${at}.fields[${i}]`).problems;
      });
    });
    if (refused.length) throw new JalonError('invalid', refused);
  },
};
