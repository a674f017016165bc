import type { APIRequestContext, Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './fixtures';
import { apiOf, enrol, publishCourse, unique } from './product';

const minute = 60_000;

/** The sandbox's JaaS, beside the product. */
function jaasUrl(): string {
  const running = readFileSync(join(process.env.E2E_DATA_DIR ?? '', 'running.json'), 'utf8');
  return (JSON.parse(running) as { JAAS_URL: string }).JAAS_URL;
}

/** A session in a JaaS room that began an hour ago. */
async function planJaasSession(request: APIRequestContext, courseId: string) {
  const startsAt = new Date(Date.now() - 60 * minute);
  const halfDay = {
    ...{ startsAt: startsAt.toISOString(), plannedMinutes: 210 },
    endsAt: new Date(startsAt.getTime() + 210 * minute).toISOString(),
  };
  const plan = { courseId, title: unique('Classe JaaS'), mode: 'remote', roomKind: 'jaas' };
  const session = await apiOf(request).post('/sessions', { ...plan, halfDays: [halfDay] });
  return { id: session.id as string, startsAt };
}

const frameOf = (page: Page) => page.frameLocator('iframe[title="JaaS"]');

test('a learner meets in a JaaS room; what JaaS tells, doubled and out of order, counts once @phone', async ({
  admin,
  member,
  say,
  look,
  language,
}) => {
  const course = await publishCourse(admin.request, { language });
  const { page, person } = await member();
  const enrolmentId = await enrol(admin.request, course, person);
  const { id, startsAt } = await planJaasSession(admin.request, course.id);
  await apiOf(admin.request).post(`/sessions/${id}/participants`, { enrolmentId });
  const minutes = async () => {
    const { halfDays } = await apiOf(admin.request).get(`/sessions/${id}/attendance`);
    return halfDays[0].participants[0].connectedMinutes as number;
  };

  // The vendor is let into this page alone, whichever way one comes.
  const origin = new URL(jaasUrl()).origin;
  await page.goto(`/learn/sessions/${id}`);
  const elsewhere = await page.request.get(`/learn/sessions/${id}`);
  expect(elsewhere.headers()['content-security-policy']).not.toContain(origin);
  const here = await page.request.get(`/rooms/${id}`);
  expect(here.headers()['content-security-policy']).toContain(`frame-src 'self' ${origin}`);
  expect(here.headers()['permissions-policy']).toContain(`camera=(self "${origin}")`);
  await page.locator(`a[href="/rooms/${id}"]`).first().click();

  const room = frameOf(page);
  await expect(page.getByText(say('providers:presence.out'))).toBeVisible();
  await room.getByRole('button', { name: /Rejoindre|Join/ }).click();
  await expect(page.getByText(say('providers:presence.counted'))).toBeVisible();
  await look(page);

  // What JaaS would have told of the half-hour before: twice each, the departure first.
  const source = await page.locator('iframe[title="JaaS"]').getAttribute('src');
  const { pathname } = new URL(source ?? '');
  const tell = (type: string, at: number, data: object) =>
    admin.request.post(`${origin}${pathname}/events`, {
      data: { type, at: new Date(startsAt.getTime() + at * minute).toISOString(), data },
    });
  await admin.request.post(`${origin}/faults`, { data: { duplicate: true } });
  const claims = JSON.parse(
    Buffer.from((source ?? '').split('#jwt=')[1]!.split('.')[1]!, 'base64url').toString(),
  ) as { context: { user: { id: string } } };
  const own = { id: claims.context.user.id, participantId: 'earlier' };
  await tell('PARTICIPANT_LEFT', 40, own);
  await tell('PARTICIPANT_JOINED', 10, own);
  await expect.poll(minutes).toBe(30);

  // Somebody whom JaaS cannot name: the trainer attaches them.
  const tablet = { id: 'tablet', name: 'Tablette inconnue', participantId: 'tablet' };
  await tell('PARTICIPANT_JOINED', 42, tablet);
  await tell('PARTICIPANT_LEFT', 52, tablet);
  await admin.request.post(`${origin}/faults`, { data: { duplicate: false } });
  const { page: register } = await member({ role: 'trainer' });
  await expect(async () => {
    await register.goto(`/teach/sessions/${id}/register`);
    await expect(register.getByText('Tablette inconnue', { exact: true })).toBeVisible({ timeout: 1000 });
  }).toPass();
  await register
    .getByLabel(say('providers:strangers.participant'))
    .selectOption({ label: `${person.firstName} ${person.lastName}` });
  await register.getByRole('button', { name: say('providers:strangers.attach') }).click();
  await expect.poll(minutes).toBe(40);

  await room.getByRole('button', { name: /Quitter|Leave/ }).click();
  await expect(page.getByText(say('providers:jaas.left.title'))).toBeVisible();
  await look(page);
});
