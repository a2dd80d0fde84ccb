// A form as its public page needs it.
import { sql } from 'kysely';
import { objectOf } from '../../../../model/schema.ts';
import { table } from '../../../../model/server/compile.ts';
import type { Context } from '../../../../model/server/context.ts';
import { isLanguage, type Language, preferredLanguage } from '../../../../platform/lib/language.ts';
import { kept } from '../../../../platform/server/db.ts';
import type { Question } from '../../forms/form-html.ts';
import { askableFields, type FormSettings, formSettingsSchema } from '../../forms/form-settings.ts';

export interface PublicForm {
  id: string;
  key: string;
  name: string;
  settings: FormSettings;
  language: string;
  theme: string;
  redirect: string | null;
  sites: readonly string[];
  source: string | null;
  assignTo: string | null;
  tags: readonly string[] | null;
}

/** The form in service at this address. */
export async function findForm(ctx: Context, key: string): Promise<PublicForm | null> {
  const { rows } = await sql<
    Omit<PublicForm, 'settings' | 'sites'> & { settings: unknown; sites: string[] | null }
  >`${kept}
    select f.id, f.key, f.name, f.settings, f.language, f.theme, f.redirect_url as redirect, f.sites, f.source, f.lead_tags as tags,
      (select u.id from ${table(ctx.schema, 'user')} as u where u.id = f.assign_to_id and u.deleted_at is null and coalesce(u.active, true)) as "assignTo"
    from ${table(ctx.schema, 'form')} as f
    where jalon.fold(f.key) collate "C" = ${key.toLowerCase()} and f.deleted_at is null and f.active limit 1`.execute(
    ctx.db,
  );
  const [row] = rows;
  const settings = row && formSettingsSchema.safeParse(row.settings);
  return settings?.success ? { ...row!, settings: settings.data, sites: row!.sites ?? [] } : null;
}

/** In the order in which the form asks. A field that is no more is not asked for. */
export function questionsOf(ctx: Context, { fields }: FormSettings): Question[] {
  const askable = new Map(askableFields(objectOf(ctx.schema, 'lead')).map((field) => [field.name, field]));
  return fields.flatMap(({ name }) => {
    const field = askable.get(name);
    return field
      ? [{ name, type: field.type, label: field.label, choices: field.choices, max: field.max }]
      : [];
  });
}

/** What the form says; else what the page that holds it asked for; else what the visitor's browser prefers. */
export function languageOfForm(
  form: Pick<PublicForm, 'language'>,
  asked: unknown,
  accepted: string | undefined,
): Language {
  if (isLanguage(form.language)) return form.language;
  return isLanguage(asked) ? asked : preferredLanguage(accepted);
}

/** What the pages of this workspace are signed with. */
export async function formSecret(ctx: Context): Promise<string> {
  const { rows } = await sql<{ secret: string }>`
    select secret from ${sql.id(ctx.schema.workspace, 'form_secret')} limit 1`.execute(ctx.db);
  return rows[0]!.secret;
}
