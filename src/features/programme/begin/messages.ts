import type { Text } from '../../../platform/lib/language.ts';

/** What the beginning writes into the firm's records, in the firm's language. */
export const beginMessages = {
  programmeOf: { fr: 'Le CRM de {{firm}}', en: 'The CRM of {{firm}}' },
} satisfies Record<string, Text>;
