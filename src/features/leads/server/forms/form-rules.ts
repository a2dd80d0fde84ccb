// What must hold of a form: its content has its shape, asks for how to answer, and only for what a lead has; its key is made here.
import { randomBytes } from 'node:crypto';
import { objectOf } from '../../../../model/schema.ts';
import type { Context, RecordChange, Rule } from '../../../../model/server/context.ts';
import { defineProblems, JalonError, under } from '../../../../platform/lib/errors.ts';
import { askableFields, formSettingsSchema, reachable } from '../../forms/form-settings.ts';

const problems = defineProblems({
  form_invalid: {
    fr: 'Le contenu de ce formulaire ne peut pas être lu.',
    en: 'The content of this form cannot be read.',
  },
  form_unreachable: {
    fr: 'Rendez l’e-mail ou le téléphone obligatoire : sans l’un des deux, personne ne pourrait répondre.',
    en: 'Make the e-mail or the phone required: without one of them nobody could answer.',
  },
  form_field: {
    fr: 'Une demande n’a pas de champ « {{name}} » à faire remplir.',
    en: 'A lead has no field “{{name}}” to ask for.',
  },
  form_site: {
    fr: '« {{site}} » n’est pas l’adresse d’un site. Écrivez par exemple https://www.exemple.fr.',
    en: '“{{site}}” is not the address of a site. Write for example https://www.example.com.',
  },
});

export const formRule: Rule = {
  before(ctx, changes) {
    const found = changes.flatMap((change) => {
      try {
        check(ctx, change);
        return [];
      } catch (error) {
        if (!(error instanceof JalonError)) throw error;
        return under(change.path, error.problems);
      }
    });
    if (found.length) throw new JalonError('invalid', found);
  },
};

function check(ctx: Context, { before, after }: RecordChange): void {
  // Of those that nobody would guess: the address of a form that is not yet on a page is not found by trying.
  after.key ??= randomBytes(8).toString('hex');
  if (!before || before.settings !== after.settings) checkSettings(ctx, after.settings);
  if (Array.isArray(after.sites)) after.sites = after.sites.map(originOf);
}

function checkSettings(ctx: Context, given: unknown): void {
  const parsed = formSettingsSchema.safeParse(given);
  if (!parsed.success) throw problems.form_invalid({}, 'settings');
  const askable = new Set(askableFields(objectOf(ctx.schema, 'lead')).map(({ name }) => name));
  const names = parsed.data.fields.map(({ name }) => name);
  const strange = names.find((name, i) => !askable.has(name) || names.indexOf(name) !== i);
  if (strange) throw problems.form_field({ name: strange }, 'settings.fields');
  if (!reachable(parsed.data)) throw problems.form_unreachable({}, 'settings.fields');
}

function originOf(site: unknown): string {
  const text = String(site).trim();
  const address = /^https?:\/\//i.test(text) ? text : `https://${text}`;
  if (
    !URL.canParse(address) ||
    (!new URL(address).hostname.includes('.') && new URL(address).hostname !== 'localhost')
  )
    throw problems.form_site({ site: text }, 'sites');
  return new URL(address).origin;
}
