import { defineMessages } from '../../../../platform/lib/messages.ts';

/** Apart from the words of the form, which come with it. */
export const planMessages = defineMessages({
  plan: { fr: 'Planifier un rendez-vous', en: 'Plan an appointment' },
});
