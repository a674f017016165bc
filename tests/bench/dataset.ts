import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import pg from 'pg';
import { applyMigrations } from '../../scripts/migrate.mjs';

export const size = { organizations: 1000, learners: 100, modules: 5, lessons: 4, done: 10 } as const;

const lessonHtml = `<h2 id="section-regle">La règle</h2>${'<p>Une action de formation suivie à distance se prouve par les activités menées à leur durée estimée, non par le temps de connexion. Le programme annonce donc, pour chaque activité, sa durée moyenne et la façon dont elle est évaluée.</p>'.repeat(12)}<ul><li>Ce qui est prévu</li><li>Ce qui est fait</li><li>Ce qui est prouvé</li></ul>`;

/** Identifiers that a benchmark computes again instead of reading: `id('organization', 12)`. */
export function id(...parts: (string | number)[]): string {
  const hex = createHash('md5').update(parts.join(':')).digest('hex');
  const [a, b, c, d, e] = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(13, 16),
    hex.slice(17, 20),
    hex.slice(20),
  ];
  return `${a}-${b}-7${c}-8${d}-${e}`;
}

/**
 * A database with 1,000 organizations of 100 learners, each enrolled in a course of 20 lessons of which 10 are done:
 * 100,000 learners and 1,000,000 completions with their evidence. Made once for each state of the migrations.
 * Written as SQL, since a million transactions would take hours: chains are linked but their hashes are not real.
 */
export async function openDataset(server: string): Promise<string> {
  const name = `bench_${datasetHash()}`;
  const url = new URL(server);
  url.pathname = `/${name}`;
  const admin = new pg.Client({ connectionString: server });
  await admin.connect();
  const exists = await admin.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
  if (exists.rowCount === 0) {
    console.error('Generating 1,000,000 completions (once) …');
    const making = new URL(server);
    making.pathname = `/${name}_making`;
    await admin.query(`DROP DATABASE IF EXISTS "${name}_making" WITH (FORCE)`);
    await admin.query(`CREATE DATABASE "${name}_making"`);
    await applyMigrations(making.href);
    await generate(making.href);
    await admin.query(`ALTER DATABASE "${name}_making" RENAME TO "${name}"`);
  }
  await admin.end();
  return url.href;
}

function datasetHash(): string {
  const hash = createHash('sha256').update(readFileSync(import.meta.filename));
  for (const migration of readdirSync('prisma/migrations').sort()) {
    if (!migration.endsWith('.toml'))
      hash.update(readFileSync(`prisma/migrations/${migration}/migration.sql`));
  }
  return hash.digest('hex').slice(0, 10);
}

async function generate(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { organizations, learners, modules, lessons, done } = size;
  const total = modules * lessons;
  // Foreign keys and append-only triggers are checked elsewhere; here they would only cost time.
  await client.query(
    `SET session_replication_role = replica; SET synchronous_commit = off; SET work_mem = '256MB'`,
  );
  await client.query(`
    CREATE FUNCTION pg_temp.u(name text) RETURNS uuid LANGUAGE sql IMMUTABLE
      AS $$ SELECT overlay(overlay(md5(name) placing '7' from 13 for 1) placing '8' from 17 for 1)::uuid $$;
    CREATE TEMP TABLE o AS SELECT n, pg_temp.u('organization:' || n) AS id FROM generate_series(1, ${organizations}) n;
    CREATE TEMP TABLE l AS SELECT o.n, k, o.id AS o, pg_temp.u('learner:' || o.n || ':' || k) AS m,
      pg_temp.u('user:' || o.n || ':' || k) AS u, pg_temp.u('enrolment:' || o.n || ':' || k) AS e
      FROM o, generate_series(1, ${learners}) k;
    CREATE TEMP TABLE s AS SELECT o.n, o.id AS o, p, pg_temp.u('lesson:' || o.n || ':' || p) AS lesson,
      pg_temp.u('module:' || o.n || ':' || ((p - 1) / ${lessons} + 1)) AS module
      FROM o, generate_series(1, ${total}) p;`);
  await client.query(`INSERT INTO "Organization" ("id","name","kind","country","street","postalCode","city","plan","planStartedAt","createdAt")
    SELECT id, 'Organisme ' || n, 'company', 'FR', '1 rue', '75001', 'Paris', 'business', now(), now() FROM o`);
  await client.query(`INSERT INTO "User" ("id","email","emailConfirmedAt","firstName","lastName","passwordHash","createdAt")
    SELECT u, 'p' || n || '-' || k || '@bench.test', now(), 'Prénom', 'Nom ' || k, '', now() FROM l`);
  await client.query(
    `INSERT INTO "AccountMembership" ("userId","organizationId","membershipId") SELECT u, o, m FROM l`,
  );
  await client.query(`INSERT INTO "Membership" ("organizationId","id","userId","email","firstName","lastName","role","status","registeredAt","activatedAt")
    SELECT o, m, u, 'p' || n || '-' || k || '@bench.test', 'Prénom', 'Nom ' || k, 'learner', 'active', now(), now() FROM l`);
  await client.query(`INSERT INTO "Course" ("organizationId","id","title","language","currentVersionId","createdAt","updatedAt")
    SELECT id, pg_temp.u('course:' || n), 'Formation ' || n, 'fr', pg_temp.u('version:' || n), now(), now() FROM o`);
  await client.query(`INSERT INTO "CourseVersion" ("organizationId","id","courseId","number","title","programme","outline","minutes","contentHash","publishedAt")
    SELECT o.id, pg_temp.u('version:' || o.n), pg_temp.u('course:' || o.n), 1, 'Formation ' || o.n,
      '{"language":"fr","objectives":"","audience":"","prerequisites":"","pedagogicalAssistance":"","technicalAssistance":"","evaluation":"","coverFileId":null}',
      jsonb_build_object('modules', (SELECT jsonb_agg(jsonb_build_object('id', m.module, 'title', 'Module ' || m.k, 'lessons', m.lessons) ORDER BY m.k)
        FROM (SELECT module, min(p) / ${lessons} + 1 AS k, jsonb_agg(jsonb_build_object('id', lesson, 'title', 'Leçon ' || p, 'kind', 'text', 'minutes', 10) ORDER BY p) AS lessons
              FROM s WHERE s.n = o.n GROUP BY module) m)), ${total * 10}, repeat('0', 64), now() FROM o`);
  await client.query(
    `INSERT INTO "CourseVersionLesson" ("organizationId","versionId","lessonId","moduleId","title","kind","minutes","position","content","html")
     SELECT o, pg_temp.u('version:' || n), lesson, module, 'Leçon ' || p, 'text', 10, p, '{"type":"doc","content":[]}', $1 FROM s`,
    [lessonHtml],
  );
  await client.query(`INSERT INTO "Enrolment" ("organizationId","id","courseId","versionId","membershipId","enrolledAt","startedAt","lastActivityAt","minutesPlanned","minutesDone","lessonsTotal","lessonsDone")
    SELECT o, e, pg_temp.u('course:' || n), pg_temp.u('version:' || n), m, now() - interval '40 days', now() - interval '30 days', now(), ${total * 10}, ${done * 10}, ${total}, ${done} FROM l`);
  await client.query(`INSERT INTO "EvidenceStream" ("organizationId","stream","sequence","hash")
    SELECT o, 'enrolment:' || e, ${done}, md5(e::text || ${done}) || md5(e::text) FROM l`);
  await client.query(`INSERT INTO "EvidenceRecord" ("organizationId","id","stream","sequence","kind","source","occurredAt","recordedAt","payload","previousHash","hash")
    SELECT l.o, pg_temp.u('evidence:' || l.e || ':' || p), 'enrolment:' || l.e, p, 'lesson-completed', 'web', now() - interval '20 days', now() - interval '20 days',
      jsonb_build_object('lessonId', pg_temp.u('lesson:' || l.n || ':' || p), 'minutes', 10), repeat('0', 64), md5(l.e::text || p) || md5(l.e::text)
    FROM l, generate_series(1, ${done}) p`);
  await client.query(`INSERT INTO "LessonCompletion" ("organizationId","enrolmentId","lessonId","minutes","occurredAt","recordedAt","evidenceId")
    SELECT l.o, l.e, pg_temp.u('lesson:' || l.n || ':' || p), 10, now() - interval '20 days', now() - interval '20 days', pg_temp.u('evidence:' || l.e || ':' || p)
    FROM l, generate_series(1, ${done}) p`);
  await client.query('SET session_replication_role = origin');
  await client.query('VACUUM ANALYZE');
  await client.end();
}

/** Signs in the learners numbered so and returns their cookies. */
export async function openSessions(
  url: string,
  people: readonly { organization: number; learner: number }[],
): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const cookies: string[] = [];
  for (const { organization, learner } of people) {
    const token = id('session', organization, learner, process.pid);
    await client.query(
      `INSERT INTO "Session" ("id","userId","organizationId","expiresAt","createdAt","lastSeenAt","address","device")
       VALUES ($1, $2, $3, now() + interval '20 days', now(), now(), '127.0.0.1', 'bench')`,
      [
        createHash('sha256').update(token).digest('hex'),
        id('user', organization, learner),
        id('organization', organization),
      ],
    );
    cookies.push(`assidu-session=${token}`);
  }
  await client.end();
  return cookies;
}
