import { expect, settled, test } from './fixtures';
import { apiOf, enrol, publishCourse, signInBy } from './product';
import { languages } from './words';

for (const language of languages) {
  test.describe(`in ${language}`, () => {
    test.use({ language });

    test(
      'a learner goes on elsewhere where they stopped, in the lesson and in its text',
      { tag: '@phone' },
      async ({ admin, member, device, look, say }) => {
        const { page, person } = await member();
        const course = await publishCourse(admin.request, { language });
        const enrolment = await enrol(admin.request, course, person);
        await page.goto('/learn');
        await settled(page);
        await page.getByRole('link', { name: say('learn:home.start') }).click();
        await expect(page.getByRole('heading', { level: 1, name: 'Leçon 1' })).toBeVisible();
        await page.getByRole('button', { name: say('learn:lesson.complete') }).click();
        await page.getByRole('link', { name: say('learn:player.next') }).click();
        await expect(page.getByRole('heading', { level: 1, name: 'Leçon 2' })).toBeVisible();
        await page.mouse.move(200, 200);
        await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight * 0.5));
        const share = await page.evaluate(
          () => window.scrollY / (document.documentElement.scrollHeight - window.innerHeight),
        );
        // Less than a second is not counted as reading.
        const since = Date.now();
        await expect.poll(() => Date.now() - since).toBeGreaterThan(1500);
        await page
          .getByRole('link', { name: say('learn:player.previous') })
          .evaluate((link: HTMLElement) => link.click());
        const lesson = course.modules[0]?.lessons[1]?.id;
        const readings = async () => {
          const { items } = await apiOf(admin.request).get(`/enrolments/${enrolment}/evidence`);
          type Item = { kind: string; payload: { lessonId?: string } };
          return (items as Item[]).filter(
            ({ kind, payload }) => kind === 'read' && payload.lessonId === lesson,
          );
        };
        await expect.poll(async () => (await readings()).length).toBeGreaterThan(0);

        const other = await device();
        await signInBy(other.context, person.email, person.password);
        await other.page.goto('/learn');
        await settled(other.page);
        await expect(other.page.getByRole('heading', { name: 'Leçon 2' })).toBeVisible();
        await look(other.page);
        await other.page.getByRole('link', { name: say('learn:home.resume') }).click();
        await expect(other.page.getByRole('heading', { level: 1, name: 'Leçon 2' })).toBeVisible();
        const seen = () =>
          other.page.evaluate(
            () => window.scrollY / (document.documentElement.scrollHeight - window.innerHeight),
          );
        await expect.poll(seen).toBeGreaterThan(share - 0.1);
        expect(await seen()).toBeLessThan(share + 0.1);
      },
    );
  });
}

test(
  'a lesson finished without a network is kept, shown as not saved, and counted once the network is back',
  { tag: '@phone' },
  async ({ admin, member, say, look }) => {
    const { page, context, person } = await member();
    const course = await publishCourse(admin.request, { language: 'fr' });
    const enrolment = await enrol(admin.request, course, person);
    const lesson = course.modules[0]?.lessons[0];
    await page.goto(`/learn/courses/${enrolment}/lessons/${lesson?.id}`);
    await settled(page);
    await context.setOffline(true);
    await page.getByRole('button', { name: say('learn:lesson.complete') }).click();
    await expect(page.getByText(say('shell:saved.offline'))).toBeVisible();
    await expect(page.getByText(say('learn:lesson.done'))).toHaveCount(0);
    expect((await apiOf(admin.request).get(`/enrolments/${enrolment}`)).progress).toBe(0);
    await look(page);
    await context.setOffline(false);
    await expect(page.getByText(new RegExp(say('shell:saved.savedAt', { time: '\\d' })))).toBeVisible();
    const stored = await apiOf(admin.request).get(`/enrolments/${enrolment}`);
    expect(stored.minutesDone).toBe(lesson?.minutes);
  },
);

test('a lesson finished in two tabs at once counts once', async ({ admin, member, say }) => {
  const { page, context, person } = await member();
  const course = await publishCourse(admin.request, { language: 'fr', lessons: 1 });
  const enrolment = await enrol(admin.request, course, person);
  const address = `/learn/courses/${enrolment}/lessons/${course.modules[0]?.lessons[0]?.id}`;
  const tabs = [page, await context.newPage()];
  for (const tab of tabs) {
    await tab.goto(address);
    await settled(tab);
  }
  await Promise.all(
    tabs.map((tab) => tab.getByRole('button', { name: say('learn:lesson.complete') }).dblclick()),
  );
  for (const tab of tabs) {
    await expect(tab.getByText(new RegExp(say('shell:saved.savedAt', { time: '\\d' })))).toBeVisible();
  }
  const { items } = await apiOf(admin.request).get(`/enrolments/${enrolment}/evidence`);
  const kinds = (items as { kind: string }[]).map(({ kind }) => kind);
  expect(kinds.filter((kind) => kind === 'lesson-completed')).toHaveLength(1);
  expect(kinds.filter((kind) => kind === 'course-completed')).toHaveLength(1);
});
