import type { Page } from '@playwright/test';
import { joinRanges, rangesLength } from '~/domain/learning/coverage';
import { expect, settled, test } from './fixtures';
import { mediaFixture, publishLesson, rangesIn, reference, uploadFile } from './lesson-of-kind';
import { apiOf, enrol } from './product';
import { languages, onPhoneIn } from './words';

/** Seconds at which the recording of a page stands. */
const place = (page: Page) => page.locator('video').evaluate((video: HTMLVideoElement) => video.currentTime);

for (const language of languages) {
  test.describe(`in ${language}`, () => {
    test.use({ language });

    test(
      'a learner watches a video: what plays counts, once, and a cut network loses nothing',
      { tag: onPhoneIn(language) },
      async ({ admin, member, look, say }) => {
        const { page, context, person } = await member();
        const { request } = admin;
        const video = await uploadFile(request, 'lesson-media', mediaFixture('lesson.mp4'));
        const french = await uploadFile(request, 'lesson-captions', mediaFixture('lesson.fr.vtt'));
        const course = await publishLesson(request, {
          ...{ language, kind: 'video' },
          activity: {
            file: { ...reference(video), durationMs: video.durationMs },
            captions: [{ fileId: french.id, language: 'fr', label: 'Français' }],
            ...{ transcript: '', posterFileId: null },
          },
        });
        const enrolment = await enrol(request, course, person);
        const address = `/learn/courses/${enrolment}/lessons/${course.lessonId}`;
        const length = video.durationMs ?? 0;
        const told = async () => joinRanges(await rangesIn(request, enrolment, 'played'));
        const button = (key: string) => page.getByRole('button', { name: say(`media:controls.${key}`) });

        await test.step('the player is there, and says what is asked', async () => {
          await page.goto(address);
          await settled(page);
          await expect(button('play')).toBeVisible();
          await expect(
            page.getByText(say('media:played.video.needed', { percent: 0, needed: 80 })),
          ).toBeVisible();
          await expect(page.getByText(say('media:transcript.title'), { exact: true })).toBeVisible();
          await look(page);
        });

        await test.step('jumping to the end counts nothing', async () => {
          await page.getByRole('slider', { name: say('media:controls.position') }).focus();
          await page.keyboard.press('End');
          await expect.poll(() => place(page)).toBeGreaterThan(20);
          await page.keyboard.press('Home');
          await expect.poll(() => place(page)).toBeLessThan(1);
          await expect(
            page.getByText(say('media:played.video.needed', { percent: 0, needed: 80 })),
          ).toBeVisible();
        });

        await test.step('played twice at double speed, a part counts once', async () => {
          await page.getByRole('combobox', { name: say('media:controls.speed') }).selectOption('2');
          for (let round = 0; round < 2; round += 1) {
            await button('play').click();
            await expect.poll(() => place(page), { intervals: [100] }).toBeGreaterThan(4);
            await page.keyboard.press('k');
            await expect(button('play')).toBeVisible();
            await expect.poll(async () => rangesLength(await told())).toBeGreaterThan(3500);
            await page.getByRole('slider', { name: say('media:controls.position') }).focus();
            await page.keyboard.press('Home');
            await expect.poll(() => place(page)).toBeLessThan(1);
          }
          const covered = rangesLength(await told());
          expect(covered).toBeGreaterThan(3500);
          expect(covered).toBeLessThan(length / 2);
        });

        await test.step('the network is cut while it plays: it goes on, and says that it waits', async () => {
          await context.setOffline(true);
          await button('play').click();
          await expect(page.getByText(say('media:played.waits'))).toBeVisible({ timeout: 15_000 });
          await expect.poll(() => place(page)).toBeGreaterThan(12);
          expect(rangesLength(await told())).toBeLessThan(length / 2);
        });

        await test.step('back on the network all of it arrives, and the lesson is done at the share asked', async () => {
          await context.setOffline(false);
          await expect(page.getByText(say('learn:lesson.done'))).toBeVisible({ timeout: 20_000 });
          await expect(page.getByText(say('media:played.waits'))).toBeHidden();
          const ranges = await told();
          expect(rangesLength(ranges)).toBeGreaterThanOrEqual(length * 0.8);
          const { items } = await apiOf(request).get(`/enrolments/${enrolment}/evidence?limit=100`);
          const kinds = (items as { kind: string }[]).map(({ kind }) => kind);
          expect(kinds.filter((kind) => kind === 'lesson-completed')).toHaveLength(1);
          await look(page);
        });
      },
    );
  });
}

test('an author uploads a video, its captions, and is told what is no video', async ({
  admin,
  member,
  look,
  say,
  allowed,
}) => {
  // The browser says of its own that the text was refused.
  allowed.push(/status of 415/);
  const { page } = await member({ role: 'trainer' });
  const course = await publishLesson(admin.request, { language: 'fr', kind: 'video' });
  await page.goto(`/teach/courses/${course.id}/lessons/${course.lessonId}`);
  await settled(page);
  const drop = page.getByLabel(say('media:editor.video.empty'));
  const text = {
    name: 'film.mp4',
    mimeType: 'video/mp4',
    buffer: Buffer.from('Ceci est un texte.\n'.repeat(400)),
  };
  await drop.setInputFiles(text);
  await expect(page.getByText('film.mp4')).toBeVisible();
  await expect(page.getByRole('button', { name: say('shell:actions.retry') })).toBeVisible();
  await drop.setInputFiles(mediaFixture('lesson.webm'));
  await expect(page.getByText(say('media:editor.length', { length: '0:24' }))).toBeVisible();
  await page.getByLabel(say('media:editor.captions.upload')).setInputFiles(mediaFixture('lesson.fr.vtt'));
  await expect(page.getByRole('link', { name: 'Français' })).toBeVisible();
  await expect(page.getByRole('button', { name: say('media:controls.play') })).toBeVisible();
  await page.reload();
  await settled(page);
  await expect(page.getByRole('link', { name: 'Français' })).toBeVisible();
  await look(page);
});
