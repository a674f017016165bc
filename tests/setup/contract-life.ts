import { randomUUID } from 'node:crypto';
import type { ActorOf } from '~/domain/actor';
import type { PlanCode } from '~/domain/billing/plan-codes';
import { contractSchema, type Contract } from '~/domain/lifecycle/contract';
import { contractState } from '~/domain/lifecycle/contract-state';
import type { StripeFake } from '../fakes/stripe/start-stripe-fake';

/**
 * An organization whose contract is lived through: the clock jumps from due moment to due moment and the jobs of each
 * run twice, at once. To be imported after `openStripe`.
 */
export async function openLife(fake: StripeFake, startsAt: string) {
  const { setBusinessNow } = await import('~/platform/clock.server');
  const { database } = await import('~/platform/database.server');
  const { forOrganization } = await import('~/platform/tenancy.server');
  const { inTransaction } = await import('~/platform/transaction.server');
  const { foundOrganization } = await import('~/records/organizations/found-organization.server');
  const { registerMember } = await import('~/use-cases/organizations/register-member.server');
  const { archiveMember } = await import('~/use-cases/organizations/archive-member.server');
  const { billOrganization } = await import('~/use-cases/billing/bill-organization.server');
  const { collectOrganization } = await import('~/use-cases/billing/collect-organization.server');
  const { advanceContract } = await import('~/use-cases/lifecycle/advance-contract.server');
  const { choosePlan } = await import('~/use-cases/billing/choose-plan.server');
  const { quotePlans } = await import('~/use-cases/billing/quote-plans.server');
  const { payBy } = await import('../../prisma/demo/pay-by');
  const { createId } = await import('~/platform/id.server');

  let now = new Date(startsAt);
  await setBusinessNow(now);
  const organizationId = createId();
  const email = `owner-${organizationId}@example.test`;
  const userId = createId();
  const tenant = forOrganization(organizationId);
  const owner = await inTransaction(tenant, async (tx): Promise<ActorOf<'member'>> => {
    await tx.user.create({
      data: {
        ...{ id: userId, email, firstName: 'Ana', lastName: 'Essai', passwordHash: 'none' },
        ...{ emailConfirmedAt: now, createdAt: now },
      },
    });
    const founder = { userId, email, firstName: 'Ana', lastName: 'Essai', language: 'fr' };
    const { membershipId } = await foundOrganization(tx, organizationId, identity, founder, now);
    return { kind: 'member', userId, membershipId, organizationId, role: 'owner' };
  });

  const contract = async (): Promise<Contract> => {
    const row = await database.subscription.findUniqueOrThrow({ where: { organizationId } });
    return contractSchema.parse(row.contract);
  };

  /** Everything that is due now, by two workers at once. */
  const work = async () => {
    await fake.settle();
    const jobs = () =>
      Promise.all([
        billOrganization(organizationId, { now }),
        collectOrganization(organizationId, { now }),
        advanceContract(organizationId, { now }),
      ]);
    await Promise.all([jobs(), jobs()]);
    await jobs();
  };

  return {
    ...{ organizationId, owner, contract, work, fake, database },
    now: () => now,
    state: async () => contractState(await contract(), now),
    /** Lives until an instant, stopping wherever something is due. */
    async until(instant: string | Date): Promise<void> {
      const target = new Date(instant);
      for (let stops = 0; stops < 500; stops += 1) {
        const agenda = await database.contractAgenda.findUnique({ where: { organizationId } });
        const moments = [agenda?.billAt, agenda?.collectAt, agenda?.stepAt].filter(
          (at) => at instanceof Date,
        );
        const next = moments.length > 0 ? new Date(Math.min(...moments.map(Number))) : null;
        if (!next || next > target) break;
        now = next > now ? next : new Date(now.getTime() + 1000);
        await setBusinessNow(now);
        await work();
      }
      now = target > now ? target : now;
      await setBusinessNow(now);
      await work();
    },
    /** Registers a method of the vendor's tests (`pm_card_visa`) and makes it the one debited. */
    pays: (testId: string) => payBy(owner, testId, now),
    async chooses(plan: PlanCode) {
      const { offers } = await quotePlans(owner, { now });
      const offer = offers.find(({ terms }) => terms.code === plan);
      return choosePlan(owner, { plan, dueNow: offer?.dueNow ?? 0 }, { now });
    },
    async registers(count: number): Promise<string[]> {
      const ids: string[] = [];
      for (let index = 0; index < count; index += 1) {
        const person = { email: `${randomUUID()}@example.test`, firstName: 'Léa', lastName: 'Essai' };
        const { id } = await registerMember(owner, { ...person, role: 'learner' }, { now });
        ids.push(id);
      }
      return ids;
    },
    async archives(ids: readonly string[]): Promise<void> {
      for (const membershipId of ids) await archiveMember(owner, { membershipId }, { now });
    },
    invoices: () => database.invoice.findMany({ where: { organizationId }, orderBy: { number: 'asc' } }),
    collections: () =>
      database.invoiceCollection.findMany({ where: { organizationId }, orderBy: { invoiceId: 'asc' } }),
    attempts: () =>
      database.paymentAttempt.findMany({
        where: { organizationId },
        orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      }),
    lines: () =>
      database.invoiceLine.findMany({
        where: { organizationId },
        orderBy: [{ invoiceId: 'asc' }, { position: 'asc' }],
      }),
    events: () =>
      database.contractEvent.findMany({
        where: { organizationId },
        orderBy: [{ occurredAt: 'asc' }, { id: 'asc' }],
      }),
    notices: async () => {
      const orderBy = [{ sentAt: 'asc' as const }, { id: 'asc' as const }];
      return (await database.notice.findMany({ where: { organizationId }, orderBy })).map(({ kind }) => kind);
    },
  };
}

const identity = {
  ...{
    kind: 'company' as const,
    name: 'Essai Formation',
    country: 'FR',
    siren: '732829320',
    vatNumber: 'FR44732829320',
  },
  ...{ street: '1 rue de l’Essai', postalCode: '75001', city: 'Paris' },
};
