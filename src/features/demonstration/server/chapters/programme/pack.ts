// The pack for the committee's next meeting, made by whoever leads the programme.
import type { Context } from '../../../../../model/server/context.ts';
import { cast } from '../../cast.ts';
import type { Stage } from '../../story/teller.ts';

/** Last of the programme's chapters: it says what the others told. */
export async function tellPack(ctx: Context, people: Stage['people']): Promise<void> {
  const name = cast.find(({ key }) => key === 'karim')!.name;
  const karim: Context = { ...ctx, actor: { ...ctx.actor, id: people.karim, name } };
  await ctx.services.call(karim, 'pack.make', { language: 'fr' });
}
