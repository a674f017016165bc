import { expect, settled, test } from './fixtures';
import { languages } from './words';

const openPages = ['/', '/pricing', '/terms', '/privacy', '/processing', '/verify', '/sign-in'];

for (const language of languages) {
  test.describe(`in ${language}`, () => {
    test.use({ language });

    test('anyone reads what Assidu is, costs and promises', { tag: '@phone' }, async ({ page, visit }) => {
      for (const path of openPages) {
        await visit(path);
        await expect(page.locator('html')).toHaveAttribute('lang', language);
      }
    });
  });
}

test('the language chosen stays from page to page', async ({ page }) => {
  await page.goto('/');
  await settled(page);
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.goto('/pricing');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.getByRole('contentinfo')).toBeVisible();
});

test('every piece of the design holds in both themes', { tag: '@phone' }, async ({ visit }) => {
  await visit('/sandbox/gallery');
});

test('the theme chosen in the preferences holds whatever the device says', async ({ member, say, look }) => {
  const { page } = await member();
  await page.goto('/account');
  await look(page);
  await page.getByRole('radio', { name: say('account:preferences.themeDark') }).check();
  await page.getByRole('radio', { name: 'English' }).check();
  await page.getByRole('button', { name: say('account:preferences.save') }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.goto('/learn');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('one key finds a person from anywhere', async ({ member, say, look }) => {
  const { page, person } = await member({ role: 'admin' });
  await page.goto('/manage');
  await settled(page);
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog', { name: say('shell:palette.title') });
  await palette.getByRole('combobox').fill(person.lastName);
  await expect(palette.getByRole('option', { name: new RegExp(person.lastName) })).toBeVisible();
  await look(page);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`/manage/people/${person.membershipId}`));
  await expect(page.getByRole('heading', { level: 1 })).toContainText(person.lastName);
});
