import { decodeBase32IgnorePadding } from '@oslojs/encoding';
import { generateHOTP, generateTOTP } from '@oslojs/otp';
import type { Page } from '@playwright/test';
import { exactly, expect, settled, test } from './fixtures';
import { freshEmail, linkSentTo, signInBy, type Person } from './product';
import { languages, type Say } from './words';

async function giveCredentials(page: Page, say: Say, person: Pick<Person, 'email' | 'password'>) {
  await page.goto('/sign-in');
  await settled(page);
  await page.getByLabel(say('auth:fields.email')).fill(person.email);
  await page.getByLabel(exactly(say('auth:fields.password'))).fill(person.password);
  await page.getByRole('button', { name: say('auth:signIn.submit') }).click();
}

async function signOut(page: Page, say: Say) {
  await page.locator('summary').filter({ visible: true }).last().click();
  await page.getByRole('button', { name: say('shell:account.signOut') }).click();
  await expect(page).toHaveURL(/\/(sign-in)?$/);
}

for (const language of languages) {
  test.describe(`in ${language}`, () => {
    test.use({ language });

    test(
      'a second factor is switched on, asked for, and replaced once by a recovery code',
      { tag: '@phone' },
      async ({ member, say, look }) => {
        const { page, person } = await member({ role: 'trainer' });
        await page.goto('/account/second-factor');
        await settled(page);
        await page.getByLabel(exactly(say('account:currentPassword'))).fill(person.password);
        await page.getByRole('button', { name: say('account:secondFactor.start') }).click();
        await expect(page.getByRole('img', { name: say('account:setUp.qrCode') })).toBeVisible();
        await look(page);
        const typed = await page.locator('p.font-mono').innerText();
        const key = decodeBase32IgnorePadding(typed.replaceAll(/\s/g, ''));
        await page.getByLabel(say('account:setUp.code')).fill(generateTOTP(key, 30, 6));
        await page.getByRole('button', { name: say('account:setUp.submit') }).click();
        await expect(page.getByText(say('account:recovery.switchedOn'))).toBeVisible();
        await look(page);
        const codes = await page.getByRole('main').locator('ul.font-mono li').allInnerTexts();
        expect(codes).toHaveLength(10);

        await page.getByRole('link', { name: say('account:recovery.done') }).click();
        await expect(page.getByText(say('account:secondFactor.on'))).toBeVisible();
        await signOut(page, say);

        const giveCode = async (code: string) => {
          await page.getByLabel(exactly(say('auth:code.label'))).fill(code);
          await page.getByRole('button', { name: say('auth:code.submit') }).click();
        };
        await giveCredentials(page, say, person);
        await expect(page.getByRole('heading', { name: say('auth:code.title') })).toBeVisible();
        await settled(page);
        await look(page);
        await giveCode('000000');
        await expect(page.getByText(say('refusals:second-factor-wrong'))).toBeVisible();
        // The next code: the one that switched it on has served.
        await giveCode(generateHOTP(key, BigInt(Math.floor(Date.now() / 30_000) + 1), 6));
        await expect(page).toHaveURL(/\/teach/);
        await page.goto('/account/second-factor');
        await settled(page);
        await signOut(page, say);

        await giveCredentials(page, say, person);
        await settled(page);
        await giveCode(codes[0] ?? '');
        await expect(page).toHaveURL(/\/teach/);
        await page.goto('/account/second-factor');
        await expect(page.getByText(say('account:secondFactor.codes', { count: 9 }))).toBeVisible();
        await settled(page);
        await signOut(page, say);

        await giveCredentials(page, say, person);
        await settled(page);
        await giveCode(codes[0] ?? '');
        await expect(page.getByText(say('refusals:second-factor-wrong'))).toBeVisible();
      },
    );

    test(
      'a forgotten password is replaced by the link received, once',
      { tag: '@phone' },
      async ({ member, page, say, visit, look }) => {
        const { page: signedIn, person } = await member();
        await visit('/forgotten-password');
        await page.getByLabel(say('auth:fields.email')).fill(person.email);
        await page.getByRole('button', { name: say('auth:forgotten.submit') }).click();
        await expect(page.getByText(say('auth:forgotten.sentText'))).toBeVisible();
        await look();
        const link = await linkSentTo(page.request, person.email, '/reset-password/');
        await visit(link);
        const password = 'quatre moutons bleus 71';
        await page.getByLabel(exactly(say('auth:fields.newPassword'))).fill(password);
        await page.getByLabel(exactly(say('auth:fields.repeated'))).fill(password);
        await page.getByRole('button', { name: say('auth:reset.submit') }).click();
        await expect(page.getByText(say('auth:flash.passwordReset'))).toBeVisible();
        await giveCredentials(page, say, { ...person, password });
        await expect(page).toHaveURL(/\/learn$/);
        await signedIn.goto('/learn');
        await expect(signedIn).toHaveURL(/\/sign-in/);
      },
    );
  });
}

test('a link to replace a password serves once', async ({ member, page, say, allowed }) => {
  const { person } = await member();
  await page.goto('/forgotten-password');
  await settled(page);
  await page.getByLabel(say('auth:fields.email')).fill(person.email);
  await page.getByRole('button', { name: say('auth:forgotten.submit') }).click();
  await expect(page.getByText(say('auth:forgotten.sentText'))).toBeVisible();
  const link = await linkSentTo(page.request, person.email, '/reset-password/');
  await page.goto(link);
  await settled(page);
  const password = 'quatre moutons bleus 71';
  await page.getByLabel(exactly(say('auth:fields.newPassword'))).fill(password);
  await page.getByLabel(exactly(say('auth:fields.repeated'))).fill(password);
  await page.getByRole('button', { name: say('auth:reset.submit') }).click();
  await expect(page).toHaveURL(/\/sign-in/);
  allowed.push(/status of 4\d\d/, /token-invalid/);
  await page.goto(link);
  await expect(page.getByRole('heading', { name: say('auth:link.title') })).toBeVisible();
});

test('an address changes once both the old and the new have confirmed', async ({
  member,
  device,
  say,
  look,
}) => {
  const { page, person } = await member();
  const email = freshEmail('moved');
  await page.goto('/account/email');
  await look(page);
  await page.getByLabel(say('account:email.wanted')).fill(email);
  await page.getByLabel(exactly(say('account:currentPassword'))).fill(person.password);
  await page.getByRole('button', { name: say('account:email.submit') }).click();
  await expect(page.getByText(say('account:flash.emailChangeAsked'))).toBeVisible();

  const confirm = async (address: string, answer: string) => {
    await page.goto(await linkSentTo(page.request, address, '/confirm-email-change/'));
    await look(page);
    await page.getByRole('button', { name: say('auth:emailChange.submit') }).click();
    await expect(page.getByText(answer)).toBeVisible();
  };
  await confirm(person.email, say('auth:emailChange.waiting'));
  await confirm(email, say('auth:emailChange.changed'));
  const elsewhere = await device();
  await signInBy(elsewhere.context, email, person.password);
  await elsewhere.page.goto('/learn');
  await expect(elsewhere.page).toHaveURL(/\/learn$/);
});

test(
  'a person closes their sessions on other devices',
  { tag: '@phone' },
  async ({ member, device, say, look }) => {
    const { page, person } = await member();
    const other = await device();
    await signInBy(other.context, person.email, person.password);
    await page.goto('/account/sessions');
    await look(page);
    await page.getByRole('button', { name: say('account:sessions.endOthers'), exact: true }).click();
    const question = page.getByRole('alertdialog');
    await question.getByRole('button', { name: say('account:sessions.endOthersConfirm') }).click();
    await expect(page.getByText(say('account:flash.othersEnded', { count: 1 }))).toBeVisible();
    await other.page.goto('/learn');
    await expect(other.page).toHaveURL(/\/sign-in/);
    await page.goto('/learn');
    await expect(page).toHaveURL(/\/learn$/);
  },
);
