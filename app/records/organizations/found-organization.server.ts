import { currentPolicy } from '~/domain/billing/policy';
import { planOn } from '~/domain/billing/plans';
import { dayIn } from '~/domain/calendar';
import { openContract } from '~/domain/lifecycle/contract-events';
import type { Actor } from '~/domain/actor';
import type { OrganizationIdentity } from '~/domain/organizations/organization-identity';
import { createId } from '~/platform/id.server';
import type { Tx } from '~/platform/tenancy.server';
import { readPlanCatalogue } from '~/records/billing/read-plan-catalogue.server';
import { appendContractEvents } from '~/records/lifecycle/append-contract-events.server';
import { appendAuditEntry } from '~/records/organizations/append-audit-entry.server';
import { recordAccountLinks } from '~/records/organizations/record-account-links.server';
import { recordSeatEvents } from '~/records/organizations/record-seat-events.server';

export type Founder = {
  userId: string;
  email: string;
  firstName: string;
  lastName: string;
  language: string;
};

const timeZone = 'Europe/Paris';

/**
 * Writes an organization on the Test plan (P03, P04) with its founder as owner, their seat and the first line of its
 * log. The transaction is that organization's own (`organizationId` is new).
 */
export async function foundOrganization(
  tx: Tx,
  organizationId: string,
  identity: OrganizationIdentity,
  founder: Founder,
  now: Date,
): Promise<{ membershipId: string }> {
  const { userId, email, firstName, lastName, language } = founder;
  await tx.organization.create({
    data: {
      id: organizationId,
      ...identity,
      language,
      timeZone,
      plan: 'test',
      planStartedAt: now,
      createdAt: now,
    },
    select: { id: true },
  });
  const membershipId = createId();
  const person = { email, firstName, lastName, language };
  await tx.membership.create({
    data: {
      organizationId,
      id: membershipId,
      userId,
      ...person,
      role: 'owner',
      status: 'active',
      registeredAt: now,
      activatedAt: now,
    },
    select: { id: true },
  });
  await tx.accountMembership.create({ data: { userId, organizationId, membershipId } });
  await recordSeatEvents(tx, organizationId, [{ membershipId, kind: 'registered' }], now);
  const actor = { kind: 'member', userId, membershipId, organizationId, role: 'owner' } as const;
  const subject = { kind: 'organization', id: organizationId, name: identity.name };
  await appendAuditEntry(tx, organizationId, actor, { action: 'organization.created', subject }, now);
  await openTest(tx, { organizationId, organizationName: identity.name, timeZone, kept: false }, actor, now);
  const { emailConfirmedAt } = await tx.user.findUniqueOrThrow({
    where: { id: userId },
    select: { emailConfirmedAt: true },
  });
  const links = { siren: identity.siren, ...(emailConfirmedAt && { email }) };
  await recordAccountLinks(tx, organizationId, links, now);
  return { membershipId };
}

/** The contract begins with the account, on Test (P03, P04). */
export async function openTest(
  tx: Tx,
  organization: { organizationId: string; organizationName: string; timeZone: string; kept: boolean },
  actor: Actor,
  now: Date,
): Promise<void> {
  const { timeZone: zone, ...named } = organization;
  const terms = planOn('test', dayIn(now, zone), await readPlanCatalogue(tx));
  const started = { kind: 'started', at: now, timeZone: zone, terms, policy: currentPolicy } as const;
  const opened = { ...named, contract: openContract(started), customerId: null };
  await appendContractEvents(tx, opened, [started], { actor, now });
}
