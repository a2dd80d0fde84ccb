// How long the life cycle takes to look at everybody, as it does each night, and at those of a thousand changes, as it does while
// people work. Without HTTP, in a process of its own: it is a job's work.
import type pg from 'pg';
import type { App } from '../src/app/server/app.ts';
import { beginning, followDue, type Place, passOver } from '../src/features/life-cycle/server/pass.ts';
import { write } from '../src/records/server/write.ts';

export interface LifeCycleFigures {
  customers: number;
  /** The first night, which brings every status that was typed in line with the rules: how many it moved. */
  moved: number;
  firstSeconds: number;
  nightSeconds: number;
  changes: number;
  followSeconds: number;
}

const changes = 1000;

export async function measureLifeCycle(app: App, pool: pg.Pool): Promise<LifeCycleFigures> {
  await pool.query('update w_1.life_cycle set enabled = true; delete from w_1.life_cycle_due');
  const moves = () => count(pool, `select count(*) from w_1.status_stay where cause = 'rules'`);
  const before = await moves();
  const firstSeconds = await night(app);
  const moved = (await moves()) - before;
  await pool.query('vacuum analyze w_1.company, w_1.contact, w_1.status_stay');
  const nightSeconds = await night(app);
  await callPeople(app, pool);
  const followSeconds = await timed(() => followDue(app.context('life-cycle')));
  const customers = await count(
    pool,
    'select (select count(*) from w_1.company where deleted_at is null) + (select count(*) from w_1.contact where deleted_at is null) as count',
  );
  return { customers, moved, firstSeconds, nightSeconds, changes, followSeconds };
}

const night = (app: App): Promise<number> =>
  timed(async () => {
    for (let place: Place | null = beginning; place; )
      place = await passOver(app.context('life-cycle'), place);
  });

/** A thousand calls, each with somebody else. */
async function callPeople(app: App, pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ id: string; company_id: string | null }>(
    'select id, company_id from w_1.contact where deleted_at is null order by id desc limit $1',
    [changes],
  );
  const calls = rows.map(({ id, company_id }) => ({
    kind: 'create' as const,
    values: {
      kind: 'call',
      subject: 'Appel',
      contact: id,
      company: company_id,
      done_at: new Date().toISOString(),
    },
  }));
  await write(app.context('bench'), 'activity', calls, { trusted: true });
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
}

const count = async (pool: pg.Pool, sql: string): Promise<number> =>
  Number((await pool.query<{ count: string }>(sql)).rows[0]!.count);
