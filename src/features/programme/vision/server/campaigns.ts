// A campaign of interviews with the nine questions ready, in the firm's language, theirs to change.
import { z } from 'zod';
import { defineAction } from '../../../../model/server/action.ts';
import type { Context } from '../../../../model/server/context.ts';
import { type Language, textIn } from '../../../../platform/lib/language.ts';
import { write } from '../../../../records/server/write.ts';
import type { Seed } from '../../begin/server/seeds.ts';
import { campaignTexts, questionTemplates } from '../templates.ts';

export const startCampaignAction = defineAction({
  name: 'interview.start_campaign',
  label: { fr: 'Préparer une campagne d’entretiens', en: 'Prepare an interview campaign' },
  input: z.strictObject({}),
  run: async (ctx) => ({ id: await createCampaign(ctx, ctx.settings.language) }),
});

/** A firm with committees finds one ready; a small one begins it when it wants to. */
export const seedInterviews: Seed = async (ctx, { size, language }) => {
  if (size >= 100) await createCampaign(ctx, language);
};

export const createCampaign = (ctx: Context, language: Language): Promise<string> =>
  ctx.tx(async (ctx) => {
    const { written } = await write(ctx, 'interview_campaign', [
      {
        kind: 'create',
        values: {
          name: textIn(campaignTexts.name, language),
          introduction: textIn(campaignTexts.introduction, language),
        },
      },
    ]);
    const campaign = written[0]!.id;
    await write(
      ctx,
      'interview_question',
      questionTemplates.map(({ key, question, help, kind, choices }, position) => ({
        kind: 'create' as const,
        values: {
          campaign,
          key,
          position,
          kind,
          question: textIn(question, language),
          help: textIn(help, language),
          choices: choices?.map((choice) => textIn(choice, language)) ?? null,
        },
      })),
    );
    return campaign;
  });
