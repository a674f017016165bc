import { monthlyPeriodAround, dayIn } from '~/domain/calendar';
import { currentPolicy } from '~/domain/billing/policy';
import { planOn, plans } from '~/domain/billing/plans';
import type { PlanCode } from '~/domain/billing/plan-codes';
import { contractSchema, type Contract } from '~/domain/lifecycle/contract';
import { openContract } from '~/domain/lifecycle/contract-events';
import { Refusal } from '~/domain/refusal';
import { lockOrganization } from '~/platform/locks.server';
import { queryRaw, sql } from '~/platform/raw-sql.server';
import type { Tx } from '~/platform/tenancy.server';

export type OpenedContract = {
  organizationId: string;
  organizationName: string;
  contract: Contract;
  /** At the payment vendor. */
  customerId: string | null;
  /** False until its first event is written. */
  kept: boolean;
  /** What the organization's own row says of it, where it was read. */
  row?: { state: string; plan: string; planStartedAt: Date; planEndsAt: Date | null };
};

/** The contract of an organization as its events left it. Refuses with `not-found` where there is no organization. */
export async function readContract(tx: Tx, organizationId: string): Promise<OpenedContract> {
  const organization = await tx.organization.findUnique({
    where: { id: organizationId },
    select: {
      ...{ name: true, plan: true, planStartedAt: true, planEndsAt: true, timeZone: true },
      subscriptions: { select: { contract: true, customerId: true } },
    },
  });
  if (!organization) throw new Refusal('not-found');
  const { subscriptions, ...row } = organization;
  const { contract = null, customerId = null } = subscriptions[0] ?? {};
  return openedContract(organizationId, { ...row, contract, customerId });
}

/** An organization's row with what its subscription keeps, null where no event was written for it yet. */
export type KeptContract = {
  name: string;
  plan: string;
  planStartedAt: Date;
  planEndsAt: Date | null;
  timeZone: string;
  contract: unknown;
  customerId: string | null;
};

/** As {@link readContract}, from rows that were read with others. */
export function openedContract(
  organizationId: string,
  { name: organizationName, contract, customerId, ...row }: KeptContract,
): OpenedContract {
  const kept = contract !== null;
  return {
    ...{ organizationId, organizationName, customerId, kept },
    contract: kept ? contractSchema.parse(contract) : contractOf(row),
  };
}

/** As {@link readContract}, with the organization locked to the end of the transaction: for those who change it. */
export async function lockContract(tx: Tx, organizationId: string): Promise<OpenedContract> {
  if (!(await lockOrganization(tx, organizationId))) throw new Refusal('not-found');
  // A statement of its own: one that waits for the lock would still see the contract as it was before.
  const [row] = await queryRaw<KeptContract & { state: string }>(
    tx,
    sql`SELECT g."name", g."state", g."plan", g."planStartedAt", g."planEndsAt", g."timeZone",
               s."contract", s."customerId"
        FROM "Organization" g LEFT JOIN "Subscription" s ON s."organizationId" = g."id"
        WHERE g."id" = ${organizationId}::uuid`,
  );
  if (!row) throw new Refusal('not-found');
  const { state, plan, planStartedAt, planEndsAt } = row;
  return { ...openedContract(organizationId, row), row: { state, plan, planStartedAt, planEndsAt } };
}

/** The contract of an organization that no event was written for yet: it stands where its plan says. */
function contractOf(row: {
  plan: string;
  planStartedAt: Date;
  planEndsAt: Date | null;
  timeZone: string;
}): Contract {
  const { planStartedAt: at, planEndsAt: endsAt, timeZone } = row;
  const terms = planOn(row.plan as PlanCode, dayIn(at, timeZone), plans);
  const opened = openContract({ kind: 'started', at, timeZone, terms, policy: currentPolicy });
  if (!opened.anchorOn) return { ...opened, endsAt: endsAt ?? opened.endsAt };
  const period = monthlyPeriodAround(opened.anchorOn, dayIn(new Date(), timeZone));
  return { ...opened, endsAt, period, periodStartedAt: null };
}
