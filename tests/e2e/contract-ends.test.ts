import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { addDays, addInZone } from '~/domain/calendar';
import { atWallTime } from '~/domain/wall-time';
import {
  banner,
  businessNow,
  expect,
  expectState,
  linkIn,
  mailTo,
  moveClock,
  nextBillingDay,
  registerMethod,
  test,
  totalShown,
} from './contract-fixtures';
import { exactly, settled } from './fixtures';
import { demoPassword } from './product';

const minute = 60_000;

test('a Test nobody continues is warned of, ended and purged while the clock is moved, and leaves a receipt', async ({
  product,
  page,
  demo,
  visit,
  look,
  say,
  allowed,
}) => {
  const email = 'test@demo.test';
  const [name, plan] = ['Essai Démo', 'Test'];

  await test.step('the owner reads when it ends', async () => {
    const owner = await demo(email);
    await owner.goto('/manage/billing');
    await expectState(owner, say, plan, 'test');
    const choose = owner.getByRole('main').getByRole('link', { name: say('billing:contract.compare') });
    await expect(choose).toBeVisible();
  });

  await test.step('the operator moves the clock by sixteen days, and reads what ran', async () => {
    const operator = await demo('operator@assidu.test');
    await visit('/operator/clock', operator);
    await operator.getByLabel(say('operator:clock.steps.sixteen-days')).check();
    await operator.getByLabel(say('operator:reason.label')).fill('Voir un essai se terminer');
    await operator.getByRole('button', { name: say('operator:clock.submit') }).click();
    const arrived = operator.getByText(say('operator:clock.state.arrived'), { exact: true });
    await expect(arrived).toBeVisible({ timeout: 60_000 });
    const ran = operator.getByRole('region', { name: say('operator:clock.ran') });
    const purged = say('operator:clock.figure', { name: say('operator:job.figures.purged'), value: 1 });
    await expect(ran.getByText(purged)).toBeVisible();
    await look(operator);

    await visit('/operator/purges', operator);
    await operator.getByRole('link', { name }).click();
    await expect(operator.getByText(say('archive:causes.plan-over'))).toBeVisible();
    await expect(operator.getByText(say('archive:hash.same'))).toBeVisible();
    await look(operator);
  });

  await test.step('the mailbox holds every warning, then the receipt with its link', async () => {
    await page.goto(`/sandbox/mailbox?q=${encodeURIComponent(email)}`);
    const warnings = page.getByRole('listitem').filter({
      hasText: say('emails:contractNotice.end-warning.subject', { plan, endsAt: '' }).trim(),
    });
    await expect(warnings).toHaveCount(3);
    const ended = say('emails:contractNotice.ended.subject', { organizationName: name });
    await expect(page.getByRole('listitem').filter({ hasText: ended })).toHaveCount(1);
    await look();
  });

  await test.step('the receipt opens at its lasting link, without an account', async () => {
    const subject = say('emails:purgeReceipt.subject', { organizationName: name });
    await visit(linkIn(await mailTo(product, email, subject), '/archive/'));
    await expect(page.getByRole('heading', { level: 1, name: say('archive:receipt.title') })).toBeVisible();
    await expect(page.getByText(say('archive:causes.plan-over'))).toBeVisible();
    await expect(page.getByText(say('archive:receipt.peopleErased', { count: 1 }))).toBeVisible();
    const registered = page.getByRole('row').filter({ hasText: say('archive:tables.Membership') });
    await expect(registered.getByRole('cell')).toHaveText('4');
    await expect(page.getByText(say('archive:hash.same'))).toBeVisible();
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: say('archive:receipt.download') }).click();
    const file = JSON.parse(readFileSync(await (await download).path(), 'utf8')) as { sha256: string };
    expect(file).toMatchObject({ receipt: { cause: 'plan-over', organization: { name } } });
    await expect(page.getByText(file.sha256)).toBeVisible();
  });

  await test.step('who belonged to it has no account any more', async () => {
    allowed.push(/status of 4\d\d/);
    await page.goto('/sign-in');
    await settled(page);
    await page.getByLabel(say('auth:fields.email')).fill(email);
    await page.getByLabel(exactly(say('auth:fields.password'))).fill(demoPassword);
    await page.getByRole('button', { name: say('auth:signIn.submit') }).click();
    await expect(page.getByText(say('refusals:wrong-credentials'))).toBeVisible();
  });
});

test('the data of a Test are asked for in its last minutes, quoted, paid and recovered', async ({
  owner,
  product,
  page,
  demo,
  look,
  say,
}) => {
  const name = 'Ailleurs Formation';
  await test.step('asks three minutes before the end', async () => {
    const end = addInZone(await businessNow(product), { days: 14 }, 'Europe/Paris');
    await moveClock(product, new Date(end.getTime() - 3 * minute));
    await page.goto('/manage/billing/recovery');
    await settled(page);
    await look();
    await page.getByRole('button', { name: say('archive:recovery.ask') }).click();
    const dialog = page.getByRole('alertdialog');
    await expect(dialog).toContainText(say('archive:recovery.askText', { price: '90,00 €' }));
    await dialog.getByRole('button', { name: say('archive:recovery.askConfirm') }).click();
    await expect(page.getByText(say('archive:recovery.states.requested.title'))).toBeVisible();
    // Three days on, the purge would have been over for two.
    await moveClock(product, new Date(end.getTime() + 3 * 24 * 60 * minute));
    await page.goto('/manage/billing');
    await expectState(page, say, 'Test', 'ended');
    await expect(banner(page, say('manage:contractBanners.ended.name'))).toContainText(
      say('manage:contractBanners.ended.recovery'),
    );
    await look();
  });

  await test.step('the operator sends a quote', async () => {
    const operator = await demo('operator@assidu.test');
    await operator.goto('/operator/recoveries');
    await settled(operator);
    await look(operator);
    await operator.getByRole('link', { name }).click();
    await expect(operator.getByLabel(exactly(say('archive:recoveries.euros')))).toHaveValue('90,00');
    await operator.getByLabel(say('operator:reason.label')).fill('Le prix habituel');
    await look(operator);
    await operator.getByRole('button', { name: say('archive:recoveries.submit') }).click();
    await expect(operator.getByText(say('archive:flash.quoteSent'))).toBeVisible();
  });

  await test.step('the owner accepts and pays it', async () => {
    const quote = await mailTo(product, owner.email, say('emails:contractNotice.recovery-quoted.subject'));
    await page.goto(linkIn(quote, '/manage/billing'));
    await settled(page);
    await page.getByRole('button', { name: say('archive:recovery.accept') }).click();
    await page
      .getByRole('alertdialog')
      .getByRole('button', { name: say('archive:recovery.acceptConfirm') })
      .click();
    await expect(page.getByText(say('archive:flash.quoteAccepted'))).toBeVisible();
    await look();
    const amount = (await totalShown(page, say).innerText()).trim();
    await page.getByRole('button', { name: say('billing:act.addMethod') }).click();
    await registerMethod(page, { card: '4242 4242 4242 4242' });
    await expect(page.getByText(say('billing:done.methodAdded'))).toBeVisible();
    await settled(page);
    await page.getByRole('button', { name: say('billing:act.pay', { amount }) }).click();
    await expect(page.getByText(say('billing:done.paid'))).toBeVisible();
  });

  await test.step('the archive comes by a link, and is what the page says', async () => {
    const subject = say('emails:recoveryReady.subject', { organizationName: name });
    await page.goto(linkIn(await mailTo(product, owner.email, subject), '/recovered/'));
    await expect(page.getByRole('heading', { level: 1, name: say('archive:recovered.title') })).toBeVisible();
    await look();
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: say('archive:export.download') }).click();
    const bytes = readFileSync(await (await download).path());
    expect(bytes.subarray(0, 2).toString()).toBe('PK');
    await expect(page.getByText(createHash('sha256').update(bytes).digest('hex'))).toBeVisible();
  });
});

test('four refused debits suspend an organization; paying everything reopens it at once', async ({
  product,
  demo,
  look,
  say,
  allowed,
}) => {
  allowed.push(/status of 403/);
  const owner = await demo('admin@demo.test');
  const learner = await demo('learner@demo.test');
  const email = 'admin@demo.test';
  const name = 'Organisme Démo';
  await test.step('the card to be debited is replaced by one that is refused', async () => {
    await owner.goto('/manage/billing/payment-methods');
    await settled(owner);
    await owner.getByRole('button', { name: say('billing:act.addMethod') }).click();
    await registerMethod(owner, { card: '4000 0000 0000 0341' });
    const card = owner.getByRole('listitem').filter({ hasText: '0341' });
    await expect(card.getByText(say('billing:methods.default'))).toBeVisible();
    await look(owner);
  });

  await test.step('a week after the next invoice it is suspended', async () => {
    await moveClock(product, atWallTime(addDays(await nextBillingDay(product), 8), '12:00', 'Europe/Paris'));
    await mailTo(product, email, say('emails:contractNotice.payment-failed.subject', { number: '…' }));
    const { text } = await mailTo(product, email, say('emails:contractNotice.suspended.subject'));
    expect(text).toContain(name);
    await owner.goto('/manage/people');
    await expect(owner).toHaveURL(/\/manage\/billing$/);
    await expectState(owner, say, 'Business', 'suspended');
    await expect(banner(owner, say('manage:contractBanners.suspended.name'))).toBeVisible();
    await look(owner);
    const unpaid = owner.getByRole('main').getByRole('link', { name: /^AS\d{4}-\d{6}$/ });
    await expect(unpaid).toHaveCount(2); // the invoice, and the document of interest and indemnity
    await unpaid.first().click();
    const attempts = owner
      .getByRole('region', { name: say('billing:invoice.payments') })
      .getByRole('listitem');
    await expect(attempts.getByText(say('billing:invoice.attempt.failed'), { exact: true })).toHaveCount(4);
    await look(owner);
    await owner.goBack();
    await owner.getByRole('link', { name: say('billing:act.export') }).click();
    await expect(owner.getByRole('heading', { level: 1, name: say('archive:export.title') })).toBeVisible();
  });

  const course = 'Faire financer une formation par un OPCO';
  const closed = learner.getByRole('heading', {
    level: 1,
    name: say('shell:closed.suspended.title', { name }),
  });
  await test.step('learners are told, and see nothing else', async () => {
    await learner.goto('/learn');
    await expect(closed).toBeVisible();
    await expect(learner.getByText(course)).toBeHidden();
    await look(learner);
  });

  await test.step('with a good card everything owed is paid by one click, and all is open again', async () => {
    await owner.goto('/manage/billing/payment-methods');
    await settled(owner);
    await owner.getByRole('button', { name: say('billing:act.addMethod') }).click();
    await registerMethod(owner, { card: '4242 4242 4242 4242' });
    await expect(owner.getByText(say('billing:done.methodAdded'))).toBeVisible();
    await owner.getByRole('link', { name: say('billing:tabs.overview') }).click();
    await settled(owner);
    await owner
      .getByRole('main')
      .getByRole('button', { name: /^Payer/ })
      .click();
    await expect(owner.getByText(say('billing:done.paid'))).toBeVisible();
    await expectState(owner, say, 'Business', 'active');
    await expect(banner(owner, say('manage:contractBanners.suspended.name'))).toBeHidden();
    await mailTo(product, email, say('emails:contractNotice.reopened.subject'));
    await learner.goto('/learn');
    await expect(closed).toBeHidden();
    await expect(learner.getByRole('link', { name: course })).toBeVisible();
    await owner.goto('/manage/people');
    await expect(owner).toHaveURL(/\/manage\/people$/);
  });
});
