import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { openStripe } from '../../setup/open-stripe';

process.env.SANDBOX = '1';
const fake = await openStripe();
const { openLife } = await import('../../setup/contract-life');
const { sum } = await import('~/domain/money');
const { invoiceBalance } = await import('~/domain/billing/invoice-balance');
const { applyContractEvent, openContract } = await import('~/domain/lifecycle/contract-events');
const { isRefusal } = await import('~/domain/refusal');
const { changeSubscription } = await import('~/use-cases/billing/change-subscription.server');
const { payInvoice } = await import('~/use-cases/billing/pay-invoice.server');
const { processPaymentEvent } = await import('~/use-cases/billing/process-payment-event.server');
const { receivePaymentEvent } = await import('~/use-cases/billing/receive-payment-event.server');
afterAll(() => fake.stop());

type Life = Awaited<ReturnType<typeof openLife>>;

const methods = [
  ...['pm_card_visa', 'pm_card_mastercard', 'pm_card_chargeCustomerFail', 'pm_card_authenticationRequired'],
  ...['pm_sepaDebit_success_fr', 'pm_sepaDebit_failedDelayed_fr', 'pm_sepaDebit_successDelayed_de'],
];
const plans = ['free', 'pro', 'business'] as const;

const acts = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ act: fc.constant('register' as const), count: fc.integer({ min: 1, max: 6 }) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ act: fc.constant('archive' as const), count: fc.integer({ min: 1, max: 5 }) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ act: fc.constant('pay-by' as const), with: fc.constantFrom(...methods) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ act: fc.constant('choose' as const), plan: fc.constantFrom(...plans) }),
  },
  { weight: 1, arbitrary: fc.constant({ act: 'cancel' as const }) },
  { weight: 1, arbitrary: fc.constant({ act: 'keep' as const }) },
  { weight: 3, arbitrary: fc.constant({ act: 'pay' as const }) },
);
const lives = fc.record({
  startsAt: fc.constantFrom(
    '2027-01-29T10:00:00Z',
    '2027-10-30T22:30:00Z',
    '2028-02-29T01:00:00Z',
    '2027-03-27T23:30:00Z',
  ),
  acts: fc.array(fc.record({ afterHours: fc.integer({ min: 1, max: 900 }), does: acts }), {
    minLength: 8,
    maxLength: 18,
  }),
});

/** What is refused changes nothing: the life goes on. */
const unlessRefused = async (work: () => Promise<unknown>) => {
  try {
    await work();
  } catch (error) {
    if (!isRefusal(error)) throw error;
  }
};

type Step = { afterHours: number; does: typeof acts extends fc.Arbitrary<infer Act> ? Act : never };

async function live(life: Life, steps: readonly Step[]) {
  const people: string[] = [];
  for (const { afterHours, does } of steps) {
    await life.until(new Date(life.now().getTime() + afterHours * 3_600_000));
    await unlessRefused(async () => {
      if (does.act === 'register') people.push(...(await life.registers(does.count)));
      if (does.act === 'archive') await life.archives(people.splice(0, does.count));
      if (does.act === 'pay-by') await life.pays(does.with);
      if (does.act === 'choose') await life.chooses(does.plan);
      if (does.act === 'cancel' || does.act === 'keep') {
        await changeSubscription(life.owner, does.act, { now: life.now() });
      }
      if (does.act === 'pay') {
        for (const { invoiceId } of (await life.collections()).filter(({ dueCents }) => dueCents > 0)) {
          await payInvoice(life.owner, { invoiceId }, { now: life.now() });
        }
      }
    });
  }
  await life.until(new Date(life.now().getTime() + 60 * 86_400_000));
}

/** Every event of the vendor about these payments, twice and backwards, long after. */
async function tellAgain(life: Life): Promise<void> {
  const attempts = await life.attempts();
  for (const turn of ['first', 'second']) {
    for (const { vendorId } of [...attempts].reverse()) {
      if (!vendorId) continue;
      const id = `evt_${turn}_${vendorId}`;
      const about = { type: 'payment_intent.succeeded', objectId: vendorId, objectKind: 'payment_intent' };
      await receivePaymentEvent({ id, ...about, livemode: false });
      await processPaymentEvent({ eventId: id }, { now: life.now() });
    }
  }
}

async function ledgerOf(life: Life) {
  const [invoices, lines, collections, attempts] = await Promise.all([
    ...[life.invoices(), life.lines(), life.collections(), life.attempts()],
  ] as const);
  return { invoices, lines, collections, attempts, contract: await life.contract() };
}

test('whatever happens in fourteen months, the books agree with each other, with the vendor and with the events', async () => {
  await fc.assert(
    fc.asyncProperty(lives, async ({ startsAt, acts: steps }) => {
      const life = await openLife(fake, startsAt);
      await life.pays('pm_card_visa');
      await live(life, steps);
      const before = await ledgerOf(life);
      await tellAgain(life);
      await life.work();
      const { invoices, lines, collections, attempts, contract } = await ledgerOf(life);
      expect({ invoices, lines, collections, contract }).toEqual({
        ...{ invoices: before.invoices, lines: before.lines },
        ...{ collections: before.collections, contract: before.contract },
      });

      // Each thing is invoiced once, and each document is the sum of its lines.
      const keys = lines.filter(({ excludingVat }) => excludingVat > 0).map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
      for (const invoice of invoices) {
        const own = lines.filter(({ invoiceId }) => invoiceId === invoice.id);
        expect(sum(own.map(({ excludingVat }) => excludingVat))).toBe(invoice.excludingVat);
        expect(invoice.excludingVat + invoice.vat).toBe(invoice.includingVat);
      }

      // What the vendor took is what the books say was paid, and no cent more than was owed.
      const { organizationId } = life;
      const events = await life.database.invoiceEvent.findMany({ where: { organizationId } });
      const succeeded = attempts.filter(({ status }) => status === 'succeeded');
      const paid = events.filter(({ kind }) => kind === 'paid');
      expect(sum(paid.map(({ cents }) => cents))).toBe(sum(succeeded.map(({ cents }) => cents)));
      for (const invoice of invoices) {
        const own = events
          .filter(({ invoiceId }) => invoiceId === invoice.id)
          .map(({ kind, cents, occurredAt }) => ({ kind: kind as 'paid', cents, at: occurredAt }));
        const balance = invoiceBalance(invoice.includingVat, own);
        expect(balance.excess).toBe(0);
        const collection = collections.find(({ invoiceId }) => invoiceId === invoice.id);
        expect(collection?.dueCents ?? 0).toBe(collection ? balance.due : 0);
      }

      // No two payments of one document were ever under way at once.
      for (const invoice of invoices) {
        const own = attempts.filter(({ invoiceId }) => invoiceId === invoice.id);
        own.slice(1).forEach(({ createdAt }, index) => {
          const resolvedAt = own[index]?.resolvedAt;
          expect(resolvedAt && resolvedAt <= createdAt).toBe(true);
        });
      }

      // The contract is what its events make of it.
      const told = (await life.events()).map(({ payload }) => revive(payload));
      const [first, ...rest] = told;
      if (first?.kind !== 'started') throw new Error('a contract that did not start');
      const folded = rest.reduce(applyContractEvent, openContract(first));
      expect(JSON.parse(JSON.stringify(folded))).toEqual(JSON.parse(JSON.stringify(contract)));
    }),
    { numRuns: 5, endOnFailure: true },
  );
}, 300_000);

type Told = Parameters<typeof applyContractEvent>[1];

/** An event as it was before it was written as JSON. */
function revive(payload: unknown): Told {
  const instants = new Set(['at', 'endsAt', 'lapsesAt', 'purgeNotBefore']);
  return JSON.parse(JSON.stringify(payload), (name, value: unknown) =>
    instants.has(name) && typeof value === 'string' ? new Date(value) : value,
  ) as Told;
}
