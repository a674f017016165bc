import { expect, settled, test } from './fixtures';
import { publishCourse } from './product';
import { languages } from './words';

for (const language of languages) {
  test.describe(`in ${language}`, () => {
    test.use({ language });

    test(
      'of two authors of one lesson the second is warned, and neither text is lost',
      { tag: '@phone' },
      async ({ admin, member, say, look, allowed }) => {
        allowed.push(/status of 409/);
        const course = await publishCourse(admin.request, { language, lessons: 1 });
        const address = `/teach/courses/${course.id}/lessons/${course.modules[0]?.lessons[0]?.id}`;
        const [first, second] = [await member({ role: 'trainer' }), await member({ role: 'trainer' })];
        const editor = say('teach:courses.editor.label', { title: 'Leçon 1' });
        for (const { page } of [first, second]) {
          await page.goto(address);
          await settled(page);
          await expect(page.getByRole('textbox', { name: editor })).toBeVisible();
        }
        const write = async ({ page }: typeof first, text: string) => {
          await page
            .getByRole('textbox', { name: editor })
            .getByRole('heading', { name: 'Le début' })
            .click();
          await page.keyboard.press('End');
          await page.keyboard.type(text);
        };
        await write(first, ' selon Alice');
        await expect(
          first.page.getByText(new RegExp(say('shell:saved.savedAt', { time: '\\d' }))),
        ).toBeVisible();
        await write(second, ' selon Basile');

        const dialog = second.page.getByRole('dialog', { name: say('teach:courses.conflict.title') });
        await expect(dialog).toBeVisible();
        await expect(dialog.getByText('Le début selon Alice')).toBeVisible();
        await expect(dialog.getByText('Le début selon Basile')).toBeVisible();
        await look(second.page);
        await dialog.getByRole('button', { name: say('teach:courses.conflict.keepBoth') }).click();
        await expect(
          second.page.getByText(new RegExp(say('shell:saved.savedAt', { time: '\\d' }))),
        ).toBeVisible();

        await first.page.reload();
        await settled(first.page);
        const text = first.page.getByRole('textbox', { name: editor });
        await expect(text.getByText('Le début selon Alice')).toBeVisible();
        await expect(text.getByText('Le début selon Basile')).toBeVisible();
      },
    );
  });
}
