// What is done without being signed in: taking up an invitation, and a forgotten password.
import { z } from 'zod';
import { defineAction } from '../../../model/server/action.ts';
import { throttle } from '../../../platform/server/throttle.ts';
import { emailSchema, passwordSchema } from '../contract.ts';
import type { AuthParts } from './auth.ts';
import { invalid } from './auth-problems.ts';
import { acceptInvitation, readInvitation } from './invitations.ts';
import { requestResetJob } from './jobs.ts';

const tokenSchema = z.string().min(10).max(200);

export const openActions = ({ better, own }: AuthParts) => [
  defineAction({
    name: 'invitation.read',
    label: { fr: 'Lire une invitation', en: 'Read an invitation' },
    open: true,
    input: z.strictObject({ token: tokenSchema }),
    async run(ctx, { token }) {
      const { name, email, language } = await readInvitation(ctx, token);
      return { name, email, language: language ?? ctx.settings.language, firm: ctx.settings.firm };
    },
  }),
  defineAction({
    name: 'invitation.accept',
    label: { fr: 'Accepter une invitation', en: 'Accept an invitation' },
    open: true,
    input: z.strictObject({ token: tokenSchema, password: passwordSchema }),
    async run(ctx, { token, password }) {
      const { email } = await ctx.tx((ctx) => acceptInvitation(ctx, token, password));
      return { email };
    },
  }),
  defineAction({
    name: 'password.request_reset',
    label: { fr: 'Mot de passe oublié', en: 'Forgotten password' },
    open: true,
    input: z.strictObject({ email: emailSchema }),
    async run(ctx, { email }) {
      const account = email.toLowerCase();
      await throttle(own, [{ key: `reset:${account}`, max: 5, minutes: 60 }]);
      await ctx.services.enqueue(ctx, requestResetJob, { email: account }, { key: account });
      return {};
    },
  }),
  defineAction({
    name: 'password.reset',
    label: { fr: 'Choisir un nouveau mot de passe', en: 'Choose a new password' },
    open: true,
    input: z.strictObject({ token: tokenSchema, password: passwordSchema }),
    async run(_, { token, password }) {
      try {
        await better.api.resetPassword({ body: { token, newPassword: password } });
      } catch (error) {
        if (error instanceof Error && error.name === 'APIError') throw invalid.link_expired({}, 'token');
        throw error;
      }
      return {};
    },
  }),
];
