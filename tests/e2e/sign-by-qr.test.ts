import { expect, settled, test } from './fixtures';
import { apiOf, enrol, publishCourse, unique, type Person } from './product';
import type { APIRequestContext } from '@playwright/test';
import { languages, type Language } from './words';

/** A session in person that has just begun, for two learners. */
async function begunSession(
  request: APIRequestContext,
  people: { trainer: Person; learners: readonly Person[] },
  language: Language,
): Promise<{ sessionId: string; title: string }> {
  const api = apiOf(request);
  const course = await publishCourse(request, { language });
  const minute = (count: number) => new Date(Date.now() + count * 60_000).toISOString();
  const title = unique('Conduire un entretien');
  const { id: sessionId } = await api.post('/sessions', {
    ...{ courseId: course.id, title, mode: 'in-person' },
    trainerIds: [people.trainer.membershipId],
    halfDays: [{ startsAt: minute(-5), endsAt: minute(180), plannedMinutes: 170 }],
  });
  for (const learner of people.learners) {
    const enrolmentId = await enrol(request, course, learner);
    await api.post(`/sessions/${sessionId}/participants`, { enrolmentId });
  }
  return { sessionId, title };
}

for (const language of languages) {
  test.describe(`in ${language}`, () => {
    test.use({ language });

    test(
      'a learner scans the code on the trainer’s screen, signs on their phone, and the register shows it',
      { tag: '@phone' },
      async ({ admin, member, device, visit, look, say }) => {
        const trainer = await member({ role: 'trainer' });
        const learner = await member();
        const people = { trainer: trainer.person, learners: [learner.person] };
        const { sessionId } = await begunSession(admin.request, people, language);
        const screen = trainer.page;
        const name = `${learner.person.firstName} ${learner.person.lastName}`;

        await visit(`/teach/sessions/${sessionId}/register`, screen);
        await screen.getByRole('link', { name: say('attendance:register.showCode') }).click();
        await expect(screen.getByRole('img', { name: say('attendance:code.alt') })).toBeVisible();
        await look(screen);
        await expect(screen.getByText(say('attendance:code.nobody'))).toBeVisible();
        await screen.getByText(say('attendance:code.address')).click();
        const scanned = await screen.locator('a[href*="/sign/qr/"]').getAttribute('href');

        const phone = await device();
        await phone.page.goto(scanned ?? '');
        await settled(phone.page);
        await phone.page.getByLabel(say('auth:fields.email')).fill(learner.person.email);
        await phone.page.getByLabel(say('auth:fields.password')).first().fill(learner.person.password);
        await phone.page.getByRole('button', { name: say('auth:signIn.submit') }).click();
        await expect(phone.page.getByRole('blockquote')).toContainText(name);
        await look(phone.page);
        await phone.page.getByRole('button', { name: say('attendance:sign.submit'), exact: true }).click();
        await expect(phone.page.getByText(/^(Signé|Signed) /)).toBeVisible();
        await look(phone.page);

        // Without anybody touching it
        await expect(screen.getByRole('listitem').filter({ hasText: name })).toBeVisible();
        await screen.getByRole('link', { name: say('attendance:code.back') }).click();
        await expect(screen.getByText(say('attendance:methods.qr'))).toBeVisible();
        await look(screen);
      },
    );

    test(
      'a signature without network is kept on the device, and sent by the next page that is open',
      { tag: '@phone' },
      async ({ admin, member, look, say }) => {
        const trainer = await member({ role: 'trainer' });
        const learner = await member();
        const people = { trainer: trainer.person, learners: [learner.person] };
        const { sessionId } = await begunSession(admin.request, people, language);
        const { context, page } = learner;
        const signing = `/learn/sessions/${sessionId}/sign`;
        await page.goto(signing);
        await settled(page);
        await context.setOffline(true);
        const sign = page.getByRole('button', { name: say('attendance:sign.submit'), exact: true });
        // By keyboard alone
        await sign.focus();
        await page.keyboard.press('Enter');
        await expect(page.getByText(say('attendance:sign.kept'))).toBeVisible();
        await expect(page.getByText(/^(Signé|Signed) /)).toHaveCount(0);
        await look(page);
        await page.close();
        await context.setOffline(false);

        const next = await context.newPage();
        await next.goto(signing);
        await expect(next.getByText(/^(Signé|Signed) /)).toBeVisible();
        await expect(next.getByText(say('attendance:sign.kept'))).toHaveCount(0);
        await trainer.page.goto(`/teach/sessions/${sessionId}/register`);
        const counted = { signed: 1, expected: 1 };
        await expect(trainer.page.getByText(say('attendance:register.signedCount', counted))).toBeVisible();
      },
    );
  });
}
