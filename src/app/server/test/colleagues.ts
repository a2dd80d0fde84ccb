// People of the firm who sign in, beside the administrator of a door.
import { defaultRoles } from '../../../features/auth/default-roles.ts';
import { saveAccount } from '../../../features/auth/server/accounts.ts';
import type { Door } from './door.ts';

export interface Colleague {
  id: string;
  team: string;
  call: Door['call'];
  act(name: string, input?: object): ReturnType<Door['call']>;
}

/** A sales rep, unless told; in a team of their own, unless told. */
export async function addColleague(
  door: Door,
  name: string,
  { role = 'sales_rep', team }: { role?: string; team?: string } = {},
): Promise<Colleague> {
  const made = async (object: string, values: object): Promise<string> => {
    const answer = await door.call('POST', `/api/v1/records/${object}`, values);
    if (answer.statusCode !== 201) throw new Error(answer.body);
    return answer.json().id;
  };
  const roles = (await door.call('GET', '/api/v1/records/role?limit=100')).json().records;
  const found = roles.find(({ key }: { key: string }) => key === role) as { id: string } | undefined;
  if (!found) throw new Error(`${role} is none of ${defaultRoles.map(({ key }) => key)}`);
  const group = team ?? (await made('team', { name }));
  const email = `${name.toLowerCase()}@exemple.fr`;
  const password = 'un mot de passe solide';
  const id = await made('user', { name, email, role: found.id, team: group });
  await saveAccount({ db: door.app.db }, { id, name, email, password });
  const signedIn = await door.call('POST', '/api/auth/sign-in/email', { email, password }, { cookie: '' });
  const cookie = signedIn.cookies.map((one) => `${one.name}=${one.value}`).join('; ');
  const call: Door['call'] = (method, path, body, headers) =>
    door.call(method, path, body, { cookie, ...headers });
  return {
    id,
    team: group,
    call,
    act: (action, input = {}) => call('POST', `/api/v1/actions/${action}`, input),
  };
}
