// A browser sends cookies along whoever asks it to; it does not let anyone lie about who asked. A write that comes with a
// cookie must therefore come from our own pages. Programs with a key carry no cookie and are not asked.
import type { FastifyRequest } from 'fastify';
import { defineProblems } from '../../../platform/lib/errors.ts';
import type { Http } from '../../../platform/server/http.ts';

const problems = defineProblems(
  {
    origin_foreign: {
      fr: 'Cette demande ne vient pas d’une page de Jalon. Ouvrez Jalon à son adresse habituelle et recommencez.',
      en: 'This request does not come from a page of Jalon. Open Jalon at its usual address and try again.',
    },
  },
  'forbidden',
);

export function checkOrigins(http: Http, url: string): void {
  const home = new URL(url).origin;
  http.addHook('onRequest', async (request) => {
    // Every write, wherever it goes: the router reads `/%61pi/` as `/api/`, and a rule about addresses would not.
    // A route that is for other sites' pages says so, and looks at no cookie.
    if (isWrite(request) && !request.routeOptions.config.anyOrigin && !isOurs(request, home))
      throw problems.origin_foreign();
  });
}

const isWrite = ({ method }: FastifyRequest): boolean => !['GET', 'HEAD', 'OPTIONS'].includes(method);

function isOurs(request: FastifyRequest, home: string): boolean {
  const { origin, authorization, cookie } = request.headers;
  if (authorization !== undefined) return true; // then the cookie is not looked at: see authenticate.ts
  if (origin === undefined) return cookie === undefined;
  return origin === home || origin === `${request.protocol}://${request.host}`;
}
