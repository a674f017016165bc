import { rangesLength, joinRanges } from '~/domain/learning/coverage';
import { pdfFile } from '../factories/media';
import { expect, settled, test } from './fixtures';
import { publishLesson, rangesIn, reference, uploadFile } from './lesson-of-kind';
import { enrol } from './product';
import { languages, onPhoneIn } from './words';

for (const language of languages) {
  test.describe(`in ${language}`, () => {
    test.use({ language });

    test(
      'a learner reads a PDF in the page: pages seen long enough count, and complete the lesson',
      { tag: onPhoneIn(language) },
      async ({ admin, member, look, say }) => {
        const { page, person } = await member();
        const { request } = admin;
        const buffer = await pdfFile({ pages: 4 });
        const file = { name: 'Guide.pdf', mimeType: 'application/pdf', buffer };
        const main = await uploadFile(request, 'lesson-document', file);
        const course = await publishLesson(request, {
          ...{ language, kind: 'document' },
          activity: { main: { ...reference(main), pageCount: main.pageCount }, files: [] },
        });
        const enrolment = await enrol(request, course, person);
        await page.goto(`/learn/courses/${enrolment}/lessons/${course.lessonId}`);
        await settled(page);
        const next = page.getByRole('button', { name: say('media:document.next') });
        const readNow = (count: number) =>
          page.getByText(new RegExp(say('media:document.readSoFar', { count, total: 4 })));

        await expect(page.getByText('Page 1', { exact: true })).toBeAttached();
        await expect(readNow(0)).toBeVisible();
        await look(page);
        await page.getByRole('region', { name: say('media:document.pages') }).scrollIntoViewIfNeeded();
        for (let number = 1; number <= 4; number += 1) {
          await expect(
            page.locator(`[data-page="${number}"]`).getByText(`Page ${number}`, { exact: true }),
          ).toBeAttached();
          await expect(page.getByLabel(say('media:document.read', { page: number }))).toBeVisible({
            timeout: 15_000,
          });
          if (number < 4) await next.click();
        }
        await expect(page.getByText(say('learn:lesson.done'))).toBeVisible({ timeout: 20_000 });
        const ranges = joinRanges(await rangesIn(request, enrolment, 'pages-read'));
        expect(rangesLength(ranges)).toBe(4);
        await page.getByRole('button', { name: say('media:document.zoomIn') }).click();
        await look(page);
      },
    );
  });
}

// A file is shown where nothing may run, and the browser says that the test's own script was kept out.
test.describe('beside files', () => {
  test.use({ allowed: [/^Blocked script execution in '[^']*\/files\//] });

  test('files are opened one by one, and a link before it is confirmed', async ({
    admin,
    member,
    look,
    say,
  }) => {
    const { page, person, context } = await member();
    const { request } = admin;
    const text = { name: 'Modèle.txt', mimeType: 'text/plain', buffer: Buffer.from('Bonjour\n') };
    const file = await uploadFile(request, 'lesson-document', text);
    const files = await publishLesson(request, {
      ...{ language: 'fr' as const, kind: 'document' },
      activity: { main: null, files: [reference(file)] },
    });
    const enrolment = await enrol(request, files, person);
    await page.goto(`/learn/courses/${enrolment}/lessons/${files.lessonId}`);
    await settled(page);
    await look(page);
    const opened = context.waitForEvent('page');
    await page.getByRole('link', { name: /Modèle/ }).click();
    await (await opened).close();
    await page.reload();
    await expect(page.getByText(say('learn:lesson.done'))).toBeVisible();

    const link = await publishLesson(request, {
      ...{ language: 'fr' as const, kind: 'link' },
      activity: { url: 'https://example.org/page' },
    });
    const other = await enrol(request, link, person);
    await context.route('https://example.org/**', (route) => route.fulfill({ body: 'elsewhere' }));
    await page.goto(`/learn/courses/${other}/lessons/${link.lessonId}`);
    await settled(page);
    const confirm = page.getByRole('button', { name: say('learn:lesson.complete') });
    await expect(confirm).toBeDisabled();
    const elsewhere = context.waitForEvent('page');
    await page.getByRole('link', { name: say('steps:link.open') }).click();
    await (await elsewhere).close();
    await page.bringToFront();
    await page.evaluate(() => window.dispatchEvent(new Event('focus')));
    await expect(confirm).toBeEnabled();
    await confirm.click();
    await expect(page.getByText(say('learn:lesson.done'))).toBeVisible();
  });
});
