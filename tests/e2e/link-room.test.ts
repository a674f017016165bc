import { expect, test } from './fixtures';
import { apiOf, enrol, publishCourse, unique } from './product';

const minute = 60_000;

test('in a room elsewhere presence is counted by our page, from saying so to leaving it @phone', async ({
  admin,
  member,
  say,
  look,
  language,
}) => {
  const course = await publishCourse(admin.request, { language });
  const { page, person } = await member();
  const enrolmentId = await enrol(admin.request, course, person);
  const startsAt = new Date(Date.now() - 5 * minute);
  const api = apiOf(admin.request);
  const session = await api.post('/sessions', {
    ...{ courseId: course.id, title: unique('Classe ailleurs'), mode: 'remote', roomKind: 'link' },
    roomLink: 'https://meet.example.org/classe',
    halfDays: [
      {
        ...{ startsAt: startsAt.toISOString(), plannedMinutes: 210 },
        endsAt: new Date(startsAt.getTime() + 210 * minute).toISOString(),
      },
    ],
  });
  await api.post(`/sessions/${session.id}/participants`, { enrolmentId });
  await page.goto(`/rooms/${session.id}`);
  const link = page.getByRole('link', { name: say('providers:link.open.action') });
  await expect(link).toHaveAttribute('href', 'https://meet.example.org/classe');
  await expect(link).toHaveAttribute('target', '_blank');
  await expect(page.getByText(say('providers:presence.out'))).toBeVisible();
  await look(page);
  await page.getByRole('button', { name: say('providers:link.presence.come') }).click();
  await expect(page.getByText(say('providers:presence.counted'))).toBeVisible();
  await page.getByRole('button', { name: say('providers:link.presence.go') }).click();
  await expect(page.getByText(say('providers:presence.out'))).toBeVisible();
  const chain = async () =>
    (await admin.request.get(`/teach/sessions/${session.id}/documents/evidence.jsonl`)).text();
  await expect.poll(chain).toMatch(/"kind":\s*"left"/);
});
