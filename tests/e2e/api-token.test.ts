import { exactly, expect, test } from './fixtures';
import { apiOf } from './product';
import { languages } from './words';

for (const language of languages) {
  test.describe(`in ${language}`, () => {
    test.use({ language });

    test(
      'a token made in the settings serves until it is revoked',
      { tag: '@phone' },
      async ({ member, say, look }) => {
        const { page } = await member({ role: 'admin' });
        await page.goto('/manage/settings/api');
        await look(page);
        await page.getByLabel(exactly(say('manage:api.name'))).fill('Digiforma');
        await page.getByRole('button', { name: say('manage:api.create.submit') }).click();
        await expect(page.getByText(say('manage:api.made.title', { name: 'Digiforma' }))).toBeVisible();
        await look(page);
        const token = await page.getByRole('main').locator('code').innerText();
        expect((await apiOf(page.request, token).get('/me')).actor.role).toBe('admin');

        await page.reload();
        await expect(page.getByText(token)).toHaveCount(0);
        const line = page.getByRole('row').filter({ hasText: token.slice(-4) });
        await expect(line).toHaveCount(1);
        await expect(line).not.toContainText(say('manage:api.never'));
        await line.getByRole('button', { name: say('manage:api.revoke') }).click();
        await page
          .getByRole('alertdialog')
          .getByRole('button', { name: say('manage:api.revoke') })
          .click();
        await expect(page.getByText(say('manage:flash.tokenRevoked'))).toBeVisible();
        const headers = { Authorization: `Bearer ${token}` };
        expect((await page.request.get('/api/v1/me', { headers })).status()).toBe(401);
      },
    );
  });
}
