import { addBusinessDays } from '../fakes/stripe/test-accounts';
import {
  banner,
  businessNow,
  confirmAtBank,
  expect,
  expectState,
  mailTo,
  moveClock,
  registerMethod,
  subscribe,
  test,
  totalShown,
} from './contract-fixtures';
import { exactly, settled } from './fixtures';
import { freshEmail } from './product';
import { wordsIn } from './words';

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true });

  test('a Test becomes Business with a card whose bank asks each time, for the sum shown before', async ({
    owner,
    product,
    page,
    visit,
    look,
    say,
  }) => {
    await test.step('compares the plans and takes Business', async () => {
      await visit('/manage/billing');
      await expectState(page, say, 'Test', 'test');
      await page.getByRole('link', { name: say('billing:tabs.plans'), exact: true }).click();
      const choose = page.getByRole('link', {
        name: say('billing:plans.choose.purchase', { plan: 'Business' }),
      });
      await expect(choose).toBeVisible();
      await look();
      await choose.click();
      await expect(page.getByText(say('billing:choose.needsMethodText'))).toBeVisible();
      await look();
    });

    const total = totalShown(page, say);
    const shown = (await total.innerText()).trim();
    await test.step('registers the card with the vendor, confirmed at the bank', async () => {
      await page.getByRole('button', { name: say('billing:act.addMethod') }).click();
      await registerMethod(page, { card: '4000 0027 6000 3184' });
      await confirmAtBank(page, /3184/);
      await expect(page.getByText(say('billing:done.methodAdded'))).toBeVisible();
    });

    await test.step('pays the sum shown, confirmed at the bank again', async () => {
      await expect(total).toHaveText(shown);
      const pay = page.getByRole('button', { name: say('billing:choose.pay', { amount: shown }) });
      await expect(pay).toBeVisible();
      await settled(page);
      await look();
      await pay.click();
      await confirmAtBank(page, new RegExp(`${shown.replace(/\s/g, '\\s')}.*3184`));
      await expect(page.getByText(say('billing:done.purchase'))).toBeVisible();
      await expectState(page, say, 'Business', 'active');
      await look();
    });

    await test.step('reads and downloads the invoice, which is of that sum', async () => {
      await page.getByRole('link', { name: say('billing:tabs.invoices'), exact: true }).click();
      const invoice = page.getByRole('link', { name: /^AS\d{4}-\d{6}$/ });
      const number = await invoice.innerText();
      await look();
      await invoice.click();
      await expect(page.getByRole('heading', { level: 1 })).toContainText(number);
      await expect(total).toHaveText(shown);
      await expect(page.getByText(say('invoice:statuses.paid'), { exact: true }).first()).toBeVisible();
      await look();
      const fileOf = async (label: string) => {
        const path = await page.getByRole('link', { name: say(label), exact: true }).getAttribute('href');
        const file = await page.request.get(path ?? '');
        expect(file.ok(), `${path}: ${file.status()}`).toBe(true);
        return (await file.body()).toString('latin1');
      };
      expect(await fileOf('billing:invoice.download')).toMatch(/^%PDF-1\.\d[\s\S]{10000}/);
      const amount = shown.replace(',', '.').replace(/[^\d.]/g, '');
      const xml = await fileOf('billing:invoice.xml');
      expect(xml).toContain(`<ram:GrandTotalAmount>${amount}</ram:GrandTotalAmount>`);
      expect(xml).toContain(`<ram:ID>${number}</ram:ID>`);
      await mailTo(
        product,
        owner.email,
        say('emails:contractNotice.invoice-issued.subject', { number, total: shown }),
      );
    });
  });
});

test('a debit that the bank refuses after five days blocks additions, and says so', async ({
  owner,
  product,
  page,
  look,
  say,
  allowed,
}) => {
  allowed.push(/status of 402/);
  await test.step('takes Pro with a SEPA mandate: it is active while the debit is under way', async () => {
    await page.goto('/manage/billing/plans/pro');
    await settled(page);
    await page.getByRole('button', { name: say('billing:act.addMethod') }).click();
    await registerMethod(page, { iban: 'FR79 2004 1010 0505 0001 3M02 600' });
    await expect(page.getByText(say('billing:choose.sepa'))).toBeVisible();
    await settled(page);
    const amount = (await totalShown(page, say).innerText()).trim();
    await page.getByRole('button', { name: say('billing:choose.pay', { amount }) }).click();
    await expect(page.getByText(say('billing:order.processingTitle', { plan: 'Pro' }))).toBeVisible();
    await look();
    await page.getByRole('link', { name: say('billing:order.toBilling') }).click();
    await expectState(page, say, 'Pro', 'active');
    await expect(page.getByText(say('billing:owed.processing', { count: 1 }))).toBeVisible();
    await look();
  });

  await test.step('the bank answers, and everybody who pays is told', async () => {
    const answered = addBusinessDays(await businessNow(product), 5);
    await moveClock(product, new Date(answered.getTime() + 3_600_000));
    await page.goto('/manage/billing');
    await expectState(page, say, 'Pro', 'past-due');
    await expect(page.getByText(say('billing:then.past-due'))).toBeVisible();
    await expect(banner(page, say('manage:contractBanners.past-due.name'))).toBeVisible();
    await look();
    const { text } = await mailTo(
      product,
      owner.email,
      say('emails:contractNotice.payment-failed.subject', { number: '…' }),
    );
    expect(text).toContain('/manage/billing');
  });

  await test.step('nobody can be registered meanwhile, and the page says why', async () => {
    await page.goto('/manage/people/invite');
    await settled(page);
    await page.getByLabel(exactly(say('manage:member.firstName'))).fill('Ana');
    await page.getByLabel(exactly(say('manage:member.lastName'))).fill('Essai');
    await page.getByLabel(exactly(say('manage:member.email'))).fill(freshEmail());
    await page.getByRole('button', { name: say('manage:invite.submit') }).click();
    await expect(page.getByText(say('refusals:registrations-blocked'))).toBeVisible();
    await look();
  });
});

test.describe('in English', () => {
  test.use({ language: 'en' });

  test('a sum of an invoice is contested with a proof; the operator upholds it, and the money comes back', async ({
    owner,
    product,
    page,
    demo,
    look,
    say,
  }) => {
    await subscribe(owner.client, 'business', '4242 4242 4242 4242');
    const grounds = 'We agreed on two months free for the first ten people, see the signed letter.';
    const decision = 'The letter is ours: these two months are free.';
    const proof = { name: 'letter.pdf', mimeType: 'application/pdf', buffer: Buffer.from(pdf) };
    let number = '';

    await test.step('the owner contests 24 euros of the invoice', async () => {
      await page.goto('/manage/billing/invoices');
      await settled(page);
      const invoice = page.getByRole('link', { name: /^AS\d{4}-\d{6}$/ });
      number = await invoice.innerText();
      await invoice.click();
      await page.getByRole('link', { name: say('billing:invoice.dispute') }).click();
      await expect(
        page.getByRole('heading', { level: 1, name: say('billing:dispute.title', { number }) }),
      ).toBeVisible();
      await page.getByLabel(say('billing:dispute.amount')).fill('24.00');
      await page.getByLabel(say('billing:dispute.grounds')).fill(grounds);
      await page.locator('input[type=file]').setInputFiles(proof);
      await look();
      await page.getByRole('button', { name: say('billing:dispute.submit') }).click();
      await expect(page.getByText(say('billing:done.disputed'))).toBeVisible();
      await expect(page.getByText(say('billing:invoice.disputeStatus.open'), { exact: true })).toBeVisible();
      await look();
    });

    await test.step('the operator reads it, and upholds it', async () => {
      const operator = await demo('operator@assidu.test');
      const words = wordsIn('fr');
      await operator.goto('/operator/billing?list=disputes');
      await operator.getByRole('link', { name: number }).click();
      await expect(operator.getByText(grounds)).toBeVisible();
      await expect(operator.getByText('letter.pdf')).toBeVisible();
      await look(operator);
      await operator.getByLabel(words('console:dispute.upheld')).check();
      await operator.getByLabel(words('operator:reason.label')).fill(decision);
      await operator.getByRole('button', { name: words('console:dispute.submit') }).click();
      await expect(operator.getByText(words('console:dispute.done'))).toBeVisible();
    });

    await test.step('the owner is told, and finds the credit note and the refund', async () => {
      const subject = say('emails:contractNotice.dispute-upheld.subject', { number });
      expect((await mailTo(product, owner.email, subject)).text).toContain(decision);
      const history = page
        .getByRole('region', { name: say('billing:invoice.history') })
        .getByRole('listitem');
      const refund = history.filter({ hasText: say('billing:invoice.refunds') });
      await expect(async () => {
        await page.reload();
        await expect(refund).toContainText(say('billing:invoice.refundStatus.succeeded'), { timeout: 500 });
      }).toPass({ timeout: 20_000 });
      await expect(refund).toContainText('24.00');
      await expect(
        page.getByText(say('billing:invoice.disputeStatus.upheld'), { exact: true }),
      ).toBeVisible();
      await look();
      await history
        .filter({ hasText: say('billing:invoice.events.credited') })
        .getByRole('link')
        .click();
      await expect(page.getByRole('heading', { level: 1 })).toContainText(say('invoice:kinds.credit-note'));
      await expect(totalShown(page, say)).toContainText('24.00');
      await look();
    });
  });
});

const pdf =
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n%%EOF\n';
