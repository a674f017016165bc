import type { ActorOf } from '~/domain/actor';
import { partialPresenceOf } from '~/domain/attendance/attendance-policy';
import { roomKinds } from '~/domain/attendance/session-inputs';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';

/**
 * What the organization decides for all its sessions, and its account at JaaS without its secrets. Refuses with
 * `not-allowed`.
 */
export async function getSessionSettings(actor: ActorOf<'member'>) {
  if (!can(actor, 'organization.settings')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  const database = forOrganization(organizationId);
  const organization = await database.organization.findUniqueOrThrow({
    where: { id: organizationId },
    select: { partialPresence: true, signingHours: true, roomKind: true },
  });
  const account = await database.jaasAccount.findFirst({
    where: { organizationId },
    select: { appId: true, keyId: true, webhookSecretSealed: true, updatedAt: true },
  });
  return {
    partialPresence: partialPresenceOf(organization.partialPresence),
    signingHours: organization.signingHours,
    roomKind: roomKinds.find((kind) => kind === organization.roomKind) ?? 'built-in',
    jaas: account && {
      ...{ appId: account.appId, keyId: account.keyId, updatedAt: account.updatedAt.toISOString() },
      hearsEvents: account.webhookSecretSealed !== null,
    },
  };
}

export type SessionSettings = Awaited<ReturnType<typeof getSessionSettings>>;
