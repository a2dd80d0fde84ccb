// What every page of Jalon says of frictions: the way to say one.
import { defineMessages } from '../../../platform/lib/messages.ts';

export const hinderMessages = defineMessages({
  hinders: { fr: 'Ceci me gêne', en: 'This hinders me' },
});
