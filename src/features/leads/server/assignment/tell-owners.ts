// Whoever is given leads is told: of one by its name, of several at once in one word that opens them.
import type { Context } from '../../../../model/server/context.ts';

export interface Given {
  id: string;
  owner: string;
  /** What the lead is called. */
  who: string;
}

export async function tellOwners(ctx: Context, given: readonly Given[]): Promise<void> {
  for (const [owner, own] of Map.groupBy(given, (one) => one.owner)) {
    const [first] = own;
    if (owner === ctx.actor.id || !first) continue;
    const one = own.length === 1;
    await ctx.services.call(ctx, 'notification.send', {
      to: [owner],
      kind: 'lead_assigned',
      subject: one ? newLead(first.who) : newLeads(own.length),
      ...(one ? { about: { object: 'lead', id: first.id } } : { link: operationList(ctx.operation) }),
      key: one ? `lead_assigned ${first.id} ${owner}` : `leads_assigned ${ctx.operation} ${owner}`,
    });
  }
}

const newLead = (who: string) => ({
  fr: `Nouvelle demande pour vous : ${who}`.slice(0, 300),
  en: `A new lead for you: ${who}`.slice(0, 300),
});

const newLeads = (count: number) => ({
  fr: `${count} demandes vous ont été confiées`,
  en: `${count} leads were assigned to you`,
});

/** As the address of a list writes it. */
const operationList = (operation: string): string =>
  `/o/lead?filter=${encodeURIComponent(`*operation*${operation}`)}`;
