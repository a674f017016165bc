import pg from 'pg';
import { id, openSessions } from './dataset.ts';
import { percentile, report, startProduct } from './product.ts';

// A trainer looks at 500 learners of a course of 100 lessons, half of them done, some scored; among everything else.
const learners = 500;
const modules = 10;
const lessons = 10;
const looks = 40;
const run = process.pid;
const organization = 1;

const product = await startProduct();
const client = new pg.Client({ connectionString: product.databaseUrl });
await client.connect();
await fillCourse();
const [cookie = ''] = await openSessions(product.databaseUrl, [{ organization, learner: 1 }]);
await client.query(`UPDATE "Membership" SET "role" = 'trainer' WHERE "organizationId" = $1 AND "id" = $2`, [
  id('organization', organization),
  id('learner', organization, 1),
]);

const address = `${product.origin}/teach/courses/${id('matrix-course', run)}/matrix`;
const headers = { cookie, 'accept-language': 'fr', 'accept-encoding': 'gzip' };
const latencies: number[] = [];
let bad = 0;
for (let look = -5; look < looks; look += 1) {
  const began = performance.now();
  const answer = await fetch(address, { headers, redirect: 'manual' });
  const page = await answer.text();
  if (look >= 0) latencies.push(performance.now() - began);
  const cells = page.match(/data-s=/g)?.length ?? 0;
  if (answer.status !== 200 || cells < learners * modules * lessons) bad += 1;
}
latencies.sort((a, b) => a - b);
report('progress-matrix.p95', percentile(latencies, 95), 'ms', {
  n: looks,
  bad,
  learners,
  lessons: modules * lessons,
});
report('progress-matrix.p50', percentile(latencies, 50), 'ms', { n: looks });
report('progress-matrix.memory', product.memoryMb(), 'MB');
await client.query(`UPDATE "Membership" SET "role" = 'learner' WHERE "organizationId" = $1 AND "id" = $2`, [
  id('organization', organization),
  id('learner', organization, 1),
]);
await client.end();
await product.stop();
process.exitCode = bad > 0 ? 1 : 0;

/** A course of its own in the first organization, written as SQL like the rest. */
async function fillCourse(): Promise<void> {
  const [organizationId, courseId, versionId] = [
    id('organization', organization),
    id('matrix-course', run),
    id('matrix-version', run),
  ];
  const outline = {
    modules: Array.from({ length: modules }, (_m, module) => ({
      id: id('matrix-module', module, run),
      title: `Module ${module + 1}`,
      lessons: Array.from({ length: lessons }, (_l, lesson) => ({
        id: id('matrix-lesson', module * lessons + lesson, run),
        title: `Leçon ${module + 1}.${lesson + 1}`,
        kind: lesson === 9 ? 'quiz' : 'text',
        minutes: 10,
        conditions: { due: { kind: 'after-enrolment', days: 7 * (module + 1) } },
      })),
    })),
  };
  const programme = {
    ...{ language: 'fr', objectives: '', audience: '', prerequisites: '', pedagogicalAssistance: '' },
    ...{ technicalAssistance: '', evaluation: '', coverFileId: null },
  };
  const total = modules * lessons;
  await client.query('SET session_replication_role = replica');
  await client.query(
    `INSERT INTO "Course" ("organizationId","id","title","language","currentVersionId","createdAt","updatedAt")
     VALUES ($1, $2, 'Parcours complet', 'fr', $3, now(), now())`,
    [organizationId, courseId, versionId],
  );
  await client.query(
    `INSERT INTO "CourseVersion" ("organizationId","id","courseId","number","title","programme","outline","minutes","contentHash","publishedAt")
     VALUES ($1, $2, $3, 1, 'Parcours complet', $4, $5, $6, repeat('0', 64), now())`,
    [organizationId, versionId, courseId, JSON.stringify(programme), JSON.stringify(outline), total * 10],
  );
  const people = Array.from({ length: learners }, (_p, n) => ({
    member: id('matrix-member', n, run),
    enrolment: id('matrix-enrolment', n, run),
  }));
  const [members, enrolments] = [
    people.map(({ member }) => member),
    people.map(({ enrolment }) => enrolment),
  ];
  await client.query(
    `INSERT INTO "Membership" ("organizationId","id","email","firstName","lastName","role","status","registeredAt")
     SELECT $1, m, m || '@bench.test', 'Prénom', 'Nom ' || n, 'learner', 'active', now()
     FROM unnest($2::uuid[]) WITH ORDINALITY AS p(m, n)`,
    [organizationId, members],
  );
  await client.query(
    `INSERT INTO "Enrolment" ("organizationId","id","courseId","versionId","membershipId","enrolledAt","startedAt","lastActivityAt","minutesPlanned","minutesDone","lessonsTotal","lessonsDone")
     SELECT $1, e, $4, $5, m, now() - (n % 60) * interval '1 day', now(), now(), $6, $6 / 2, $7, $7 / 2
     FROM unnest($2::uuid[], $3::uuid[]) WITH ORDINALITY AS p(e, m, n)`,
    [organizationId, enrolments, members, courseId, versionId, total * 10, total],
  );
  const lessonIds = Array.from({ length: total }, (_l, n) => id('matrix-lesson', n, run));
  await client.query(
    `INSERT INTO "LessonCompletion" ("organizationId","enrolmentId","lessonId","minutes","occurredAt","recordedAt","evidenceId")
     SELECT $1, e, l, 10, now(), now(), $4 FROM unnest($2::uuid[]) e, unnest($3::uuid[]) l`,
    [organizationId, enrolments, lessonIds.slice(0, total / 2), id('matrix-evidence', run)],
  );
  await client.query(
    `INSERT INTO "LessonResult" ("organizationId","enrolmentId","lessonId","handedIn","score","passed","waiting","updatedAt")
     SELECT $1, e, l, 1, 7250, true, false, now() FROM unnest($2::uuid[]) e, unnest($3::uuid[]) l`,
    [organizationId, enrolments, lessonIds.filter((_id, n) => n % 10 === 9)],
  );
  await client.query('SET session_replication_role = origin');
  // As autovacuum leaves tables that are read more than written.
  await client.query('VACUUM (ANALYZE) "LessonCompletion", "LessonResult", "Enrolment", "Membership"');
}
