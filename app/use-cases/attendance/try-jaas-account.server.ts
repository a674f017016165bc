import type { ActorOf } from '~/domain/actor';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { checkJaasToken } from '~/integrations/jaas/check-jaas-token.server';
import { signJaasToken } from '~/integrations/jaas/sign-jaas-token.server';
import { forOrganization } from '~/platform/tenancy.server';
import { readJaasAccount } from '~/records/attendance/read-jaas-account.server';

/**
 * Signs a token as for a room and checks it with the key's public half, without the network. Whether JaaS knows that
 * key, only a room shows. Refuses with `not-allowed` and `room-not-configured`.
 */
export async function tryJaasAccount(actor: ActorOf<'member'>): Promise<{ valid: boolean }> {
  if (!can(actor, 'organization.settings')) throw new Refusal('not-allowed');
  const { organizationId, membershipId } = actor;
  const account = await readJaasAccount(forOrganization(organizationId), organizationId);
  if (!account) throw new Refusal('room-not-configured');
  const visitor = { id: membershipId, name: 'Test', moderator: true };
  const until = new Date(Date.now() + 60_000);
  const token = await signJaasToken(account, { visitor, room: 'test', until });
  return { valid: await checkJaasToken(account, token) };
}
