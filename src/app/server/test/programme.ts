// A programme that has begun, led by the door's administrator.
import type { Door } from './door.ts';

const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

export async function beginProgramme(
  door: Door,
  { sponsor = null, people = 12 }: { sponsor?: string | null; people?: number } = {},
): Promise<{ id: string; lead: string }> {
  const lead = (await door.call('GET', '/api/v1/me')).json().user.id as string;
  const answer = await door.call('POST', '/api/v1/actions/programme.begin', {
    people,
    sponsor,
    lead,
    aims: ['win_more'],
    go_live_on: inDays(90),
    modules: ['leads', 'sales', 'agenda'],
  });
  if (answer.statusCode !== 200) throw new Error(answer.body);
  return { id: answer.json().id, lead };
}
