import { exactly, expect, settled, test } from './fixtures';
import { languages } from './words';

for (const language of languages) {
  test.describe(`in ${language}`, () => {
    test.use({ language });

    test(
      'somebody archived can neither go on nor come back in, and is erased when they ask',
      { tag: '@phone' },
      async ({ member, device, say, look, allowed }) => {
        allowed.push(/status of 404/);
        const manager = await member({ role: 'admin' });
        const left = await member();
        await left.page.goto('/learn');
        await expect(left.page.getByRole('heading', { level: 1 })).toContainText(left.person.firstName);

        const { page } = manager;
        await page.goto(`/manage/people?q=${left.person.lastName}`);
        await settled(page);
        await look(page);
        await page.getByRole('link', { name: new RegExp(left.person.lastName) }).click();
        await expect(
          page.getByRole('heading', { level: 1, name: new RegExp(left.person.lastName) }),
        ).toBeVisible();
        await look(page);
        await page.getByRole('button', { name: say('manage:member.archive'), exact: true }).click();
        const question = page.getByRole('alertdialog');
        await expect(question).toContainText(say('manage:member.archiveEffect'));
        await question.getByRole('button', { name: say('manage:member.archive'), exact: true }).click();
        await expect(page.getByText(say('manage:flash.archived'))).toBeVisible();
        await expect(page.getByText(say('manage:people.status.archived')).first()).toBeVisible();

        await left.page.reload();
        await expect(left.page).not.toHaveURL(/\/learn/);
        await expect(left.page.getByText(left.person.lastName)).toHaveCount(0);

        const elsewhere = await device();
        await elsewhere.page.goto('/sign-in');
        await settled(elsewhere.page);
        await elsewhere.page.getByLabel(say('auth:fields.email')).fill(left.person.email);
        await elsewhere.page.getByLabel(exactly(say('auth:fields.password'))).fill(left.person.password);
        await elsewhere.page.getByRole('button', { name: say('auth:signIn.submit') }).click();
        await expect(elsewhere.page.getByRole('heading', { name: say('auth:nowhere.title') })).toBeVisible();
        await look(elsewhere.page);
        expect((await elsewhere.page.goto('/learn'))?.status()).toBe(404);

        await page.getByRole('link', { name: say('manage:erase.open') }).click();
        await expect(page.getByText(say('manage:erase.nothingStays'))).toBeVisible();
        await look(page);
        const address = page.getByLabel(new RegExp(left.person.email));
        await address.fill('autre@example.test');
        await page.getByRole('button', { name: say('manage:erase.submit') }).click();
        await expect(page.getByText(say('refusals:erasure-other-address'))).toBeVisible();
        await expect(address).toHaveAttribute('aria-invalid', 'true');
        await address.fill(left.person.email);
        await page.getByRole('button', { name: say('manage:erase.submit') }).click();
        await expect(page.getByRole('heading', { level: 1, name: say('manage:erase.done') })).toBeVisible();
        await expect(page.getByText(say('manage:erase.doneNothing'))).toBeVisible();
        await look(page);
        await page.goto(`/manage/people?q=${left.person.lastName}&status=archived`);
        await expect(page.getByText(left.person.email)).toHaveCount(0);
      },
    );
  });
}
