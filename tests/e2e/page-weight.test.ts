import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import pg from 'pg';
import { recordedUrl } from '../../scripts/postgres.mjs';
import { expect, test } from './fixtures';
import { enrol } from './product';
import { quizOfEveryKind } from './quiz-of-every-kind';
import { publishSteps } from './steps';

// What a learner's browser loads (quality.md): script, compressed, everything that a page runs from its first visit.
const mostBytes = 130_000;
// The player and files to hand in come on top, where they are used alone.
const mostBytesWithMore = 130 * 1024;
const heavy = { editor: /prosemirror|ProseMirror-/, charts: /recharts/ };

type Script = { address: string; text: string };

/** The scripts that a page loads, each counted whatever the cache holds. */
async function scriptsOf(page: Page, path: string): Promise<Script[]> {
  await page.goto(path, { waitUntil: 'networkidle' });
  const addresses = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => name)
      .filter((name) => new URL(name).pathname.endsWith('.js')),
  );
  return Promise.all(
    [...new Set(addresses)].map(async (address) => ({
      address: new URL(address).pathname,
      text: await (await page.request.get(address)).text(),
    })),
  );
}

/** A page's script weighs no more than that, and holds neither the editor nor the charts. */
async function expectLight(page: Page, path: string, most = mostBytes): Promise<void> {
  const scripts = await scriptsOf(page, path);
  expect(scripts.length, path).toBeGreaterThan(2);
  const weights = scripts.map(({ address, text }) => ({ address, bytes: gzipSync(text).length }));
  const total = weights.reduce((sum, { bytes }) => sum + bytes, 0);
  const heaviest = weights.sort((one, other) => other.bytes - one.bytes).slice(0, 8);
  expect(total, `${path}: ${JSON.stringify(heaviest)}`).toBeLessThanOrEqual(most);
  for (const [name, sign] of Object.entries(heavy)) {
    const found = scripts.filter(({ text }) => sign.test(text)).map(({ address }) => address);
    expect(found, `${name} on ${path}`).toEqual([]);
  }
}

type Addresses = { course: string; text: string; video: string; verify: string };

async function findAddresses(): Promise<Addresses> {
  const client = new pg.Client({ connectionString: recordedUrl(process.env.E2E_DATA_DIR ?? '') });
  await client.connect();
  const { rows } = await client.query<{ enrolment: string; kind: string; lesson: string; code: string }>(
    `SELECT e.id AS enrolment, l.kind, l."lessonId" AS lesson, (SELECT code FROM "Certificate" LIMIT 1) AS code
     FROM "Enrolment" e
     JOIN "Membership" m ON m."organizationId" = e."organizationId" AND m.id = e."membershipId"
     JOIN "CourseVersionLesson" l ON l."organizationId" = e."organizationId" AND l."versionId" = e."versionId"
     WHERE m.email = 'learner@demo.test' AND l.kind IN ('text', 'video')
     ORDER BY e.id, l.kind`,
  );
  await client.end();
  const [found] = rows;
  if (!found) throw new Error('the demo has no learner');
  const course = `/learn/courses/${found.enrolment}`;
  const lessonOf = (kind: string) => `${course}/lessons/${rows.find((row) => row.kind === kind)?.lesson}`;
  return { course, text: lessonOf('text'), video: lessonOf('video'), verify: `/verify/${found.code}` };
}

test('pages of a learner load 130 KB of script at most, without the editor and the charts', async ({
  page,
}) => {
  const { course, text, video, verify } = await findAddresses();
  await page.goto('/sign-in');
  await page.locator('[name=email]').fill('learner@demo.test');
  await page.locator('[name=password]').fill('demo-assidu-2026');
  await page.locator('[name=password]').press('Enter');
  await page.waitForURL(/\/learn/);
  for (const path of ['/learn', course, text, '/learn/notes', '/learn/search?q=facture', verify]) {
    await expectLight(page, path);
  }
  await expectLight(page, video, mostBytesWithMore);
});

test('so do the pages of a quiz of every kind of question', async ({ admin, member, say }) => {
  const steps = [{ kind: 'quiz', title: 'Êtes-vous prêt ?', activity: quizOfEveryKind }];
  const course = await publishSteps(admin.request, { language: 'fr', steps });
  const { page, person } = await member();
  const enrolment = await enrol(admin.request, course, person);
  const lesson = `/learn/courses/${enrolment}/lessons/${course.modules[0]?.lessons[0]?.id}`;
  await expectLight(page, lesson);
  await page.getByRole('button', { name: say('steps:quiz.start') }).click();
  await page.waitForURL(/\/attempts\//);
  await expectLight(page, new URL(page.url()).pathname, mostBytesWithMore);
});
