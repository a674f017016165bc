import { readFileSync } from 'node:fs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { exactly, expect, settled, test } from './fixtures';
import { enrol, invite, linkSentTo, mailTo, publishCourse } from './product';
import { languages } from './words';

async function textOfPdf(path: string): Promise<string> {
  const pdf = await getDocument({ data: new Uint8Array(readFileSync(path)) }).promise;
  const content = await (await pdf.getPage(1)).getTextContent();
  return content.items.map((item) => ('str' in item ? item.str : '')).join(' ');
}

for (const language of languages) {
  test.describe(`in ${language}`, () => {
    test.use({ language });

    test(
      'somebody invited activates the account, finishes a course and holds a certificate that anyone can check',
      { tag: '@phone' },
      async ({ page, admin, device, look, visit, say, allowed }) => {
        const person = await invite(admin, { language });
        const course = await publishCourse(admin.request, { language });
        await enrol(admin.request, course, person);
        const name = `${person.firstName} ${person.lastName}`;

        await test.step('activates by the link of the invitation', async () => {
          await visit(await linkSentTo(page.request, person.email, '/invitation/'));
          await page.getByLabel(exactly(say('manage:invitation.password'))).fill(person.password);
          await page.getByRole('button', { name: say('manage:invitation.submit') }).click();
          await expect(page).toHaveURL(/\/learn$/);
          await expect(page.getByRole('heading', { name: 'Leçon 1' })).toBeVisible();
          await look();
        });

        await test.step('reads the programme, then the first lesson', async () => {
          await page.getByRole('link', { name: say('learn:home.programme') }).click();
          await expect(page.getByRole('heading', { level: 1, name: course.title })).toBeVisible();
          await look();
          await page.getByRole('link', { name: say('learn:home.start') }).click();
          await expect(page.getByRole('heading', { level: 1, name: 'Leçon 1' })).toBeVisible();
          await look();
        });

        const done = page.getByRole('button', { name: say('learn:lesson.complete') });
        const saved = page.getByText(new RegExp(say('shell:saved.savedAt', { time: '\\d' })));
        await test.step('marks lessons done, one of them by the keyboard alone', async () => {
          await done.click();
          await expect(saved).toBeVisible();
          await page.getByRole('link', { name: say('learn:player.next') }).click();
          await expect(page.getByRole('heading', { level: 1, name: 'Leçon 2' })).toBeVisible();
          await done.focus();
          await expect(done).toBeFocused();
          await page.keyboard.press('Enter');
          await expect(saved).toBeVisible();
          await page.getByRole('link', { name: say('learn:player.next') }).focus();
          await page.keyboard.press('Enter');
          await expect(page.getByRole('heading', { level: 1, name: 'Leçon 3' })).toBeVisible();
          await done.click();
          await expect(page.getByRole('heading', { name: say('learn:finished.title') })).toBeVisible();
          await look();
        });

        const code = await test.step('downloads the certificate', async () => {
          const link = page.getByRole('link', { name: say('learn:finished.certificate') });
          const answer = await page.request.get((await link.getAttribute('href')) ?? '');
          expect(answer.headers()['content-type']).toBe('application/pdf');
          const path = test.info().outputPath('certificate.pdf');
          await import('node:fs/promises').then(async ({ writeFile }) =>
            writeFile(path, await answer.body()),
          );
          const text = await textOfPdf(path);
          expect(text).toContain(name);
          expect(text).toContain(course.title);
          const found = /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(text)?.[0] ?? '';
          expect(found).not.toBe('');
          return found;
        });

        await test.step('finds the course among those finished', async () => {
          await visit('/learn');
          await expect(page.getByRole('heading', { name: say('learn:home.finished') })).toBeVisible();
        });

        await test.step('a stranger checks the code, and a forged one', async () => {
          const stranger = await device();
          await visit('/verify', stranger.page);
          await stranger.page.getByLabel(say('documents:verify.code')).fill(code);
          await stranger.page.getByRole('button', { name: say('documents:verify.submit') }).click();
          await expect(stranger.page.getByText(say('documents:verify.authentic'))).toBeVisible();
          await expect(stranger.page.getByText(name)).toBeVisible();
          await look(stranger.page);
          allowed.push(/status of 404/);
          const forged = code.replace(/^./, (first) => (first === '2' ? '3' : '2'));
          await stranger.page.goto(`/verify/${forged}`);
          await settled(stranger.page);
          await expect(stranger.page.getByText(say('documents:verify.unknown'))).toBeVisible();
          await expect(stranger.page.getByText(name)).toHaveCount(0);
          await look(stranger.page);
        });

        // Mail programs put a plain space where ours does not break.
        const plain = (text: string) => text.replaceAll(/\s/g, ' ');
        const finished = plain(say('emails:courseCompleted.subject', { courseTitle: course.title }));
        const told = async () =>
          (await mailTo(page.request, person.email)).map(({ subject }) => plain(subject));
        await expect
          .poll(async () => (await told()).filter((subject) => subject === finished).length)
          .toBe(1);
      },
    );
  });
}
