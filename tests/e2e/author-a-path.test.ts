import { expect, settled, test } from './fixtures';
import { publishCourse } from './product';
import { languages, onPhoneIn } from './words';

for (const language of languages) {
  test.describe(`in ${language}`, () => {
    test.use({ language });

    test(
      'a trainer adds a quiz, makes lessons wait for one another, is told of a circle, and goes back in the history',
      { tag: onPhoneIn(language) },
      async ({ admin, member, say, look, allowed }) => {
        allowed.push(/status of 409/);
        const course = await publishCourse(admin.request, { language, lessons: 2 });
        const { page } = await member({ role: 'trainer' });
        const outline = `/teach/courses/${course.id}`;
        const [first, second] = course.modules[0]!.lessons.map(({ id }) => `${outline}/lessons/${id}`);
        const required = say('paths:requires.target', { number: '1' });
        const save = async () => {
          await page.getByRole('button', { name: say('teach:courses.save'), exact: true }).click();
        };

        await test.step('adds a quiz, chosen among the kinds by the keyboard', async () => {
          await page.goto(outline);
          await settled(page);
          const title = page.getByLabel(say('teach:courses.lesson.addTo', { title: 'Premiers pas' }));
          await title.fill('Faire le point');
          const text = say('paths:kinds.text.name');
          await page.getByRole('button', { name: say('paths:kind.chosen', { kind: text }) }).press('Enter');
          const dialog = page.getByRole('dialog', { name: say('paths:kind.choose') });
          await dialog.getByRole('radio').first().focus();
          for (let step = 0; step < 4; step += 1) await page.keyboard.press('ArrowDown');
          await expect(dialog.getByRole('radio', { name: say('paths:kinds.quiz.name') })).toBeChecked();
          await look(page);
          await dialog.getByRole('button', { name: say('paths:kind.apply') }).click();
          await page.getByRole('button', { name: say('teach:courses.lesson.add'), exact: true }).click();
          await expect(page.getByRole('link', { name: 'Faire le point', exact: true })).toBeVisible();
        });

        await test.step('makes the second lesson wait for a score, before a day', async () => {
          await page.goto(`${second}/path`);
          await settled(page);
          await page.getByLabel(required).selectOption({ label: 'Faire le point' });
          await page.getByLabel(say('paths:requires.percent')).fill('60');
          await page.getByRole('radio', { name: say('paths:due.day'), exact: true }).check();
          await save();
          await expect(page.getByText(say('refusals:inputProblems.required')).first()).toBeVisible();
          await page.getByLabel(say('paths:due.dayLabel')).fill('2027-03-31');
          await look(page);
          await save();
          await expect(page.getByText(say('paths:lesson.saved')).first()).toBeVisible();
          await page.goto(outline);
          const after = say('paths:marks.afterScore', { title: 'Faire le point', percent: '60' });
          await expect(page.getByText(after)).toBeVisible();
          await look(page);
        });

        await test.step('is told who would wait for whom', async () => {
          const quiz = page.getByRole('link', { name: 'Faire le point', exact: true });
          await page.goto(`${await quiz.getAttribute('href')}/path`);
          await settled(page);
          await page.getByLabel(required).selectOption({ label: 'Leçon 2' });
          await save();
          await expect(page.getByRole('alert')).toContainText('Leçon 2');
          await look(page);
        });

        await test.step('learns at publishing what is not complete', async () => {
          await page.goto(`${outline}/publish`);
          await expect(page.getByText(say('paths:incomplete.no-question'))).toBeVisible();
          await look(page);
        });

        await test.step('renames a lesson and brings its former title back', async () => {
          await page.goto(first!);
          await settled(page);
          await page.getByLabel(say('teach:courses.lesson.title')).fill('Un autre titre');
          await save();
          await expect(page.getByRole('heading', { level: 1, name: 'Un autre titre' })).toBeVisible();
          await page.getByRole('link', { name: say('paths:tabs.history') }).click();
          await expect(page.getByText(say('paths:history.current'), { exact: true })).toBeVisible();
          await page.locator('a[href*="state="]').last().click();
          await expect(page).toHaveURL(/state=/);
          await look(page);
          await page.getByRole('button', { name: say('paths:history.restore'), exact: true }).click();
          const dialog = page.getByRole('alertdialog').filter({ visible: true });
          await dialog.getByRole('button', { name: say('paths:history.restore') }).click();
          await expect(page.getByRole('heading', { level: 1, name: 'Leçon 1' })).toBeVisible();
        });
      },
    );
  });
}
