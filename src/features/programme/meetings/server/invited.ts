// Who is invited to a meeting, for the presence that is ticked.
import { defineAction } from '../../../../model/server/action.ts';
import { JalonError } from '../../../../platform/lib/errors.ts';
import { readRecord } from '../../../../records/server/read.ts';
import { meetingInput } from '../contract.ts';
import { invitedTo } from './send-papers.ts';

export const invitedAction = defineAction({
  name: 'programme.invited',
  label: { fr: 'Qui est invité à une réunion', en: 'Who is invited to a meeting' },
  input: meetingInput,
  async run(ctx, { meeting }) {
    if (ctx.actor.access.filter('meeting', 'read') === false) throw new JalonError('forbidden');
    const record = await readRecord(ctx, 'meeting', meeting);
    const invited = await invitedTo(ctx, record);
    return {
      invited: invited.map(({ person, member, name, email }) => ({
        id: person ?? member,
        name,
        email: email !== null,
      })),
    };
  },
});
