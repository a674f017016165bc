import pg from 'pg';
import { id, openSessions, size } from './dataset.ts';
import { percentile, report, startProduct } from './product.ts';
import { steadyLoad, type Asked } from './steady-load.ts';

// Pages of 60 rooms with 50 people each say every half minute that they are there, while lessons are read.
const rooms = 60;
const people = 50;
const perSecond = 100;
const seconds = 60;
const pagesPerSecond = 25;
const run = process.pid;

const product = await startProduct();
const client = new pg.Client({ connectionString: product.databaseUrl });
await client.connect();
await planSessions();

const participants = Array.from({ length: rooms * people }, (_, n) => ({
  organization: (n % rooms) + 1,
  learner: Math.floor(n / rooms) + 1,
}));
const cookies = await openSessions(product.databaseUrl, participants);

/** Sign number `round` of the page of participant `n`. */
function sign(n: number, round: number, page: string): Asked {
  const { organization, learner } = participants[n] ?? { organization: 1, learner: 1 };
  return {
    path: `/rooms/${id('room', organization, run)}/presence`,
    method: 'POST',
    headers: {
      cookie: cookies[n] ?? '',
      origin: product.origin,
      accept: 'application/json',
      'content-type': 'application/json',
    },
    body: () => {
      const at = new Date().toISOString();
      const kind = round === 0 ? 'joined' : 'seen';
      const pageId = id(page, organization, learner, run);
      return JSON.stringify({ pageId, clientNow: at, signs: [{ number: round, kind, at }] });
    },
  };
}

const lessons = participants.slice(0, 400).map(({ organization, learner }, n): Asked => ({
  path: `/learn/courses/${id('enrolment', organization, learner)}/lessons/${id('lesson', organization, (n % 20) + 1)}`,
  headers: { cookie: cookies[n] ?? '', 'accept-language': 'fr', 'accept-encoding': 'gzip' },
}));
const rounds = Math.ceil((perSecond * seconds) / participants.length);
const signs = Array.from({ length: rounds }, (_, round) =>
  participants.map((_participant, n) => sign(n, round, 'page')),
).flat();

const warm = participants.map((_participant, n) => sign(n, 0, 'warm-up'));
await Promise.all([
  steadyLoad(product.origin, warm, { perSecond: 50, seconds: 6 }),
  steadyLoad(product.origin, lessons, { perSecond: pagesPerSecond, seconds: 6 }),
]);
const began = performance.now();
const [presence, pages] = await Promise.all([
  steadyLoad(product.origin, signs, { perSecond, seconds }),
  steadyLoad(product.origin, lessons, { perSecond: pagesPerSecond, seconds }),
]);
const elapsed = (performance.now() - began) / 1000;
const answered = presence.latencies.length - presence.bad;
const lost = answered - (await countSigns());
const told = { n: presence.latencies.length, bad: presence.bad, rooms, participants: participants.length };
report('presence-events.throughput', answered / elapsed, 'requests/s', told);
report('presence-events.p99', percentile(presence.latencies, 99), 'ms', { n: told.n, rate: perSecond });
report('presence-events.lost', lost, 'events', { answered });
report('presence-events.pages-p95', percentile(pages.latencies, 95), 'ms', {
  ...{ n: pages.latencies.length, rate: pagesPerSecond, bad: pages.bad },
});
report('presence-events.memory', product.memoryMb(), 'MB');
await client.end();
await product.stop();
process.exitCode = presence.bad + pages.bad > 0 || lost !== 0 ? 1 : 0;

/** One session in each of the first organizations, with half of its learners, that goes on for two hours. */
async function planSessions(): Promise<void> {
  if (people > size.learners || rooms > size.organizations) throw new Error('more people than there are');
  for (let n = 1; n <= rooms; n += 1) {
    const [organizationId, room] = [id('organization', n), id('room', n, run)];
    const startsAt = new Date(Date.now() - 10 * 60_000);
    const endsAt = new Date(startsAt.getTime() + 2 * 3_600_000);
    await client.query(
      `INSERT INTO "LiveSession" ("organizationId","id","courseId","title","mode","timeZone","roomKind","roomKey","startsAt","endsAt","createdAt")
       VALUES ($1, $2::uuid, $3, 'Séance', 'remote', 'Europe/Paris', 'built-in', $2::uuid::text, $4, $5, now())`,
      [organizationId, room, id('course', n), startsAt, endsAt],
    );
    await client.query(
      `INSERT INTO "HalfDay" ("organizationId","id","sessionId","startsAt","endsAt","plannedMinutes") VALUES ($1, $2, $3, $4, $5, 120)`,
      [organizationId, id('half-day', n, run), room, startsAt, endsAt],
    );
    const learners = Array.from({ length: people }, (_, index) => index + 1);
    await client.query(
      `INSERT INTO "SessionParticipant" ("organizationId","id","sessionId","enrolmentId","membershipId","addedAt")
       SELECT $1, p, $2, e, m, now() FROM unnest($3::uuid[], $4::uuid[], $5::uuid[]) AS l(p, e, m)`,
      [
        organizationId,
        room,
        learners.map((learner) => id('participant', n, learner, run)),
        learners.map((learner) => id('enrolment', n, learner)),
        learners.map((learner) => id('learner', n, learner)),
      ],
    );
  }
}

/** The signs of this run that stand in the evidence. */
async function countSigns(): Promise<number> {
  const streams = Array.from({ length: rooms }, (_, n) => `session:${id('room', n + 1, run)}`);
  const connections = participants.map(
    ({ organization, learner }) =>
      `${id('page', organization, learner, run)}:${id('learner', organization, learner)}`,
  );
  const { rows } = await client.query<{ count: number }>(
    `SELECT count(*)::int AS "count" FROM "EvidenceRecord"
     WHERE "stream" = ANY($1) AND "payload"->>'connection' = ANY($2)`,
    [streams, connections],
  );
  return rows[0]?.count ?? 0;
}
