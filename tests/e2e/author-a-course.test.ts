import { exactly, expect, settled, test } from './fixtures';
import { apiOf, freshEmail, goodPassword, linkSentTo, unique } from './product';
import { languages } from './words';

/** A drawing of 96 by 54, made for this test: an author's image. */
const image = {
  name: 'schema.png',
  mimeType: 'image/png',
  buffer: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAFUlEQVR4nGNkYPjPwMDAxAADCEYGAAoMAQOhhNpAAAAAAElFTkSuQmCC',
    'base64',
  ),
};

for (const language of languages) {
  test.describe(`in ${language}`, () => {
    test.use({ language });

    test(
      'somebody opens an organization, writes a course and publishes it',
      { tag: '@phone' },
      async ({ page, visit, look, say }) => {
        const email = freshEmail('owner');
        const organization = unique('Atelier');

        await test.step('signs up; the check against robots runs meanwhile', async () => {
          await visit('/sign-up');
          await page.getByLabel(say('auth:fields.firstName')).fill('Inès');
          await page.getByLabel(exactly(say('auth:fields.lastName'))).fill('Garnier');
          await page.getByLabel(say('auth:fields.email')).fill(email);
          await page.getByLabel(exactly(say('auth:fields.password'))).fill(goodPassword);
          await page.getByLabel(say('auth:organization.name')).fill(organization);
          await page.getByLabel(say('auth:organization.siren')).fill('732 829 321');
          await page.getByLabel(exactly(say('auth:organization.street'))).fill('3 rue des Écoles');
          await page.getByLabel(say('auth:organization.postalCode')).fill('35000');
          await page.getByLabel(say('auth:organization.city')).fill('Rennes');
          await page.getByRole('checkbox').check();
          await page.getByRole('button', { name: say('auth:signUp.submit') }).click();
          await expect(page.getByText(say('refusals:inputProblems.siren-invalid')).first()).toBeVisible();
          await look();
          await page.getByLabel(say('auth:organization.siren')).fill('732 829 320');
          await expect(page.getByLabel(say('auth:organization.city'))).toHaveValue('Rennes');
          await page.getByLabel(exactly(say('auth:fields.password'))).fill(goodPassword);
          await page.getByRole('checkbox').check();
          await page.getByRole('button', { name: say('auth:signUp.submit') }).click();
          await expect(page.getByRole('heading', { name: say('auth:sent.title') })).toBeVisible();
          await look();
        });

        await test.step('confirms the address by the link received', async () => {
          await visit(await linkSentTo(page.request, email, '/confirm-email/'));
          await page.getByLabel(exactly(say('auth:fields.password'))).fill(goodPassword);
          await page.getByRole('button', { name: say('auth:confirm.submit') }).click();
          await expect(page).toHaveURL(/\/manage$/);
          await expect(page.getByText(organization).filter({ visible: true }).first()).toBeVisible();
          await look();
        });

        const title = unique('Accueillir le public');
        await test.step('creates a course with a module and two lessons', async () => {
          await visit('/teach/courses');
          await page
            .getByRole('link', { name: say('teach:courses.create.action') })
            .first()
            .click();
          await page.getByLabel(exactly(say('teach:courses.fields.title'))).fill(title);
          await look();
          await page.getByRole('button', { name: say('teach:courses.create.submit') }).click();
          await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
          await page.getByLabel(say('teach:courses.module.addLabel')).fill('Recevoir');
          await page.getByRole('button', { name: say('teach:courses.module.add') }).click();
          for (const lesson of ['Saluer', 'Écouter']) {
            const field = page.getByLabel(say('teach:courses.lesson.addTo', { title: 'Recevoir' }));
            await expect(field).toHaveValue('');
            await field.fill(lesson);
            await page.getByLabel(say('teach:courses.lesson.minutes')).filter({ visible: true }).fill('12');
            await page.getByRole('button', { name: say('teach:courses.lesson.add'), exact: true }).click();
            await expect(page.getByRole('link', { name: lesson, exact: true })).toBeVisible();
          }
          await look();
        });

        await test.step('puts the second lesson first by the keyboard', async () => {
          await page
            .getByRole('button', { name: say('teach:courses.outline.moveUp', { title: 'Écouter' }) })
            .press('Enter');
          await expect(
            page
              .getByRole('list')
              .getByRole('link', { name: /^(Saluer|Écouter)$/ })
              .first(),
          ).toHaveText('Écouter');
        });

        await test.step('writes a lesson that saves itself, with an image described', async () => {
          await page.getByRole('link', { name: 'Saluer', exact: true }).click();
          const text = page.getByRole('textbox', {
            name: say('teach:courses.editor.label', { title: 'Saluer' }),
          });
          await text.click();
          await page.keyboard.type('## Regarder, puis parler');
          await page.keyboard.press('Enter');
          await page.keyboard.type('Un visiteur attend d’abord un regard.');
          await page.keyboard.press('Enter');
          await page
            .getByRole('button', { name: new RegExp(`^${say('teach:courses.editor.commands.bulletList')}`) })
            .click();
          await page.keyboard.type('Se lever');
          await page.keyboard.press('Enter');
          await page.keyboard.type('Sourire');
          await page.keyboard.press('Enter');
          await page.keyboard.press('Enter');
          await page
            .getByRole('button', { name: say('teach:courses.editor.insert.label'), exact: true })
            .click();
          await page
            .getByRole('menuitem', { name: say('teach:courses.editor.insert.image'), exact: true })
            .click();
          const dialog = page.getByRole('dialog', { name: say('teach:courses.editor.image.title') });
          await dialog.locator('input[type=file]').setInputFiles(image);
          await expect(dialog.locator('img')).toBeVisible();
          await dialog.getByRole('button', { name: say('teach:courses.editor.image.insert') }).click();
          await expect(dialog.getByText(say('teach:courses.editor.image.altMissing'))).toBeVisible();
          await dialog.getByLabel(say('teach:courses.editor.image.alt')).fill('Deux personnes se saluent');
          await dialog.getByRole('button', { name: say('teach:courses.editor.image.insert') }).click();
          await expect(text.getByAltText('Deux personnes se saluent')).toBeVisible();
          await expect(page.getByText(new RegExp(say('shell:saved.savedAt', { time: '\\d' })))).toBeVisible();
          await look();
          await page.reload();
          await settled(page);
          await expect(text.getByRole('heading', { name: 'Regarder, puis parler' })).toBeVisible();
          await expect(text.getByAltText('Deux personnes se saluent')).toBeVisible();
        });

        await test.step('fills in the programme and publishes', async () => {
          await page.getByRole('link', { name: title }).click();
          await page.getByRole('link', { name: say('teach:courses.tabs.programme'), exact: true }).click();
          for (const field of [
            'objectives',
            'audience',
            'prerequisites',
            'pedagogicalAssistance',
            'technicalAssistance',
            'evaluation',
          ]) {
            await page
              .getByRole('textbox', { name: say(`teach:courses.fields.${field}`), exact: true })
              .fill(`Dit pour ${field}`);
          }
          await look();
          await page.getByRole('button', { name: say('teach:courses.save') }).click();
          await expect(page.getByText(say('teach:courses.done.saved'))).toBeVisible();
          await page.getByRole('link', { name: say('teach:courses.publish.first'), exact: true }).click();
          await expect(
            page.getByRole('heading', { name: say('teach:courses.publish.title', { number: 1 }) }),
          ).toBeVisible();
          await look();
          await page
            .getByRole('button', { name: say('teach:courses.publish.confirm', { number: 1 }) })
            .click();
          await expect(page.getByText(say('teach:courses.done.published', { number: 1 }))).toBeVisible();
          await expect(page.getByText(say('teach:courses.status.published')).first()).toBeVisible();
          await look();
        });

        await test.step('sees the lesson as learners will', async () => {
          await page.getByRole('link', { name: say('teach:courses.preview.action') }).click();
          await look();
          await page.getByRole('link', { name: 'Saluer' }).first().click();
          await expect(page.getByAltText('Deux personnes se saluent')).toBeVisible();
          await look();
        });
      },
    );
  });
}

test('what was published does not change with the draft', async ({ admin, member, say }) => {
  const trainer = await member({ role: 'trainer' });
  const title = unique('Figer');
  const { id } = await apiOf(admin.request).post('/courses', {
    title,
    language: 'fr',
    modules: [{ title: 'Un', lessons: [{ title: 'Avant', kind: 'text', minutes: 5, html: '<p>Un</p>' }] }],
  });
  await apiOf(admin.request).post(`/courses/${id}/publish`, {});
  const { page } = trainer;
  await page.goto(`/teach/courses/${id}`);
  await settled(page);
  await page.getByLabel(say('teach:courses.module.addLabel')).fill('Deux');
  await page.getByRole('button', { name: say('teach:courses.module.add') }).click();
  await expect(page.getByText(say('teach:courses.status.changed'))).toBeVisible();
  const published = await apiOf(admin.request).get(`/courses/${id}`);
  expect(published.status).toBe('published');
  await page.goto(`/teach/courses/${id}/versions`);
  await expect(page.getByRole('row').filter({ hasText: say('teach:courses.versions.current') })).toHaveCount(
    1,
  );
});
