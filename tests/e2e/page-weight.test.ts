import { gzipSync } from 'node:zlib';
import { expect, test, type Page } from '@playwright/test';
import pg from 'pg';
import { recordedUrl } from '../../scripts/postgres.mjs';

// What a learner's browser loads (quality.md): script, compressed, everything that a page runs from its first visit.
const mostBytes = 130_000;
// Whoever checks a certificate is no learner: the frame of the open pages is not in the chunk that learners share.
const mostBytesOfOpenPage = 130 * 1024;
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

async function findAddresses(): Promise<{ course: string; lesson: string; verify: string }> {
  const client = new pg.Client({ connectionString: recordedUrl(process.env.E2E_DATA_DIR ?? '') });
  await client.connect();
  const { rows } = await client.query<{ enrolment: string; lesson: string; code: string }>(
    `SELECT e.id AS enrolment, l."lessonId" AS lesson, (SELECT code FROM "Certificate" LIMIT 1) AS code
     FROM "Enrolment" e
     JOIN "Membership" m ON m."organizationId" = e."organizationId" AND m.id = e."membershipId"
     JOIN "CourseVersionLesson" l ON l."organizationId" = e."organizationId" AND l."versionId" = e."versionId"
     WHERE m.email = 'learner@demo.test' LIMIT 1`,
  );
  await client.end();
  const [found] = rows;
  if (!found) throw new Error('the demo has no learner');
  const course = `/learn/courses/${found.enrolment}`;
  return { course, lesson: `${course}/lessons/${found.lesson}`, verify: `/verify/${found.code}` };
}

test('pages of a learner load 130 KB of script at most, without the editor and the charts', async ({
  page,
}) => {
  const { course, lesson, verify } = await findAddresses();
  await page.goto('/sign-in');
  await page.locator('[name=email]').fill('learner@demo.test');
  await page.locator('[name=password]').fill('demo-assidu-2026');
  await page.locator('[name=password]').press('Enter');
  await page.waitForURL(/\/learn/);
  for (const path of ['/learn', course, lesson, '/learn/notes', '/learn/search?q=facture', verify]) {
    const scripts = await scriptsOf(page, path);
    expect(scripts.length, path).toBeGreaterThan(2);
    const weights = scripts.map(({ address, text }) => ({ address, bytes: gzipSync(text).length }));
    const total = weights.reduce((sum, { bytes }) => sum + bytes, 0);
    const heaviest = weights.sort((one, other) => other.bytes - one.bytes).slice(0, 8);
    expect(total, `${path}: ${JSON.stringify(heaviest)}`).toBeLessThanOrEqual(
      path === verify ? mostBytesOfOpenPage : mostBytes,
    );
    for (const [name, sign] of Object.entries(heavy)) {
      expect(
        scripts.filter(({ text }) => sign.test(text)).map(({ address }) => address),
        `${name} on ${path}`,
      ).toEqual([]);
    }
  }
});
