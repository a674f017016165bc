import pg from 'pg';
import { id, openSessions, size } from './dataset.ts';
import { percentile, report, startProduct } from './product.ts';
import { steadyLoad, type Asked } from './steady-load.ts';

// 200 learners watch a video and report what they played every five seconds; then as many reports as are sustained.
const watching = 200;
const everySeconds = 5;
const steady = { perSecond: watching / everySeconds, seconds: 60 };
const steps = [80, 120, 160, 200, 240, 280, 320, 400];
const stepSeconds = 15;
const mostMs = 500; // a rate is sustained while 99 of 100 answers come within
const lengthMs = 3_600_000;
const run = process.pid;

const product = await startProduct();
const client = new pg.Client({ connectionString: product.databaseUrl });
await client.connect();
const watchers = Array.from({ length: watching }, (_, n) => ({
  organization: (n % size.organizations) + 1,
  learner: Math.floor(n / size.organizations) + 1 + (run % (size.learners - 1)),
}));
await makeLastLessons({ kind: 'video', length: lengthMs });
const cookies = await openSessions(product.databaseUrl, watchers);

const told = watchers.map(() => ({ number: 0, to: 0 }));
let sent = 0;

/** The next report of a watcher: what was played since the last one, as the player tells it. */
function beat(n: number): Asked {
  const { organization, learner } = watchers[n] ?? { organization: 1, learner: 1 };
  return {
    path: `/learn/courses/${id('enrolment', organization, learner)}/lessons/${videoOf(organization)}/coverage`,
    method: 'POST',
    headers: {
      cookie: cookies[n] ?? '',
      origin: product.origin,
      accept: 'application/json',
      'content-type': 'application/json',
    },
    body: () => {
      const watcher = told[n] ?? { number: 0, to: 0 };
      const now = Date.now();
      const from = watcher.to || now - everySeconds * 1000;
      const played = Math.min(everySeconds * 1000, now - from);
      const place = (watcher.number * everySeconds * 1000) % (lengthMs - everySeconds * 1000);
      told[n] = { number: watcher.number + 1, to: now };
      sent += 1;
      return JSON.stringify({
        visitId: id('visit', organization, learner, run),
        number: watcher.number + 1,
        ...{ from: new Date(from).toISOString(), to: new Date(now).toISOString() },
        clientNow: new Date(now).toISOString(),
        ranges: [[place, place + Math.max(1, played)]],
        position: place / lengthMs,
      });
    },
  };
}

const beats = watchers.map((_watcher, n) => beat(n));
await steadyLoad(product.origin, beats, { perSecond: 40, seconds: 10 });
const { latencies, bad } = await steadyLoad(product.origin, beats, steady);
report('video-heartbeat.p99', percentile(latencies, 99), 'ms', {
  ...{ n: latencies.length, bad, learners: watching, rate: steady.perSecond },
});
report('video-heartbeat.p95', percentile(latencies, 95), 'ms', { n: latencies.length });
report('video-heartbeat.memory', product.memoryMb(), 'MB');

let sustained = steady.perSecond;
let allBad = bad;
for (const perSecond of steps) {
  const step = await steadyLoad(product.origin, beats, { perSecond, seconds: stepSeconds });
  allBad += step.bad;
  if (percentile(step.latencies, 99) > mostMs) break;
  sustained = perSecond;
}
report('video-heartbeat.throughput', sustained, 'requests/s', { within: mostMs, memory: product.memoryMb() });
const lost = sent - allBad - (await countReports());
report('video-heartbeat.lost', lost, 'reports', { sent, bad: allBad });
// As the other benchmarks find it.
await makeLastLessons({ kind: 'text' });
await client.end();
await product.stop();
process.exitCode = allBad > 0 || lost !== 0 ? 1 : 0;

/** The lesson of an organization that is made a video of an hour. */
function videoOf(organization: number): string {
  return id('lesson', organization, size.modules * size.lessons);
}

async function makeLastLessons(lesson: { kind: string; length?: number }): Promise<void> {
  await client.query('SET session_replication_role = replica'); // versions are never changed but here
  for (const { organization } of watchers) {
    await client.query(
      `UPDATE "CourseVersion" SET "outline" = jsonb_set("outline", $3::text[],
         (("outline" #> $3::text[]) - 'length') || $4::jsonb)
       WHERE "organizationId" = $1 AND "id" = $2`,
      [
        id('organization', organization),
        id('version', organization),
        ['modules', String(size.modules - 1), 'lessons', String(size.lessons - 1)],
        JSON.stringify(lesson),
      ],
    );
  }
  await client.query('SET session_replication_role = origin');
}

/** The reports of this run that stand in the evidence. */
async function countReports(): Promise<number> {
  const { rows } = await client.query<{ count: number }>(
    `SELECT count(*)::int AS "count" FROM "EvidenceRecord"
     WHERE "kind" = 'played' AND "stream" = ANY($1) AND "payload"->>'visitId' = ANY($2)`,
    [
      watchers.map(({ organization, learner }) => `enrolment:${id('enrolment', organization, learner)}`),
      watchers.map(({ organization, learner }) => id('visit', organization, learner, run)),
    ],
  );
  return rows[0]?.count ?? 0;
}
