import type { ActorOf } from '~/domain/actor';
import type { JaasAccountInput } from '~/domain/attendance/provider-inputs';
import type { InputProblem } from '~/domain/input-problem';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { rsaPrivateKey } from '~/integrations/jaas/rsa-private-key.server';
import { lockOrganization } from '~/platform/locks.server';
import { sealSecret } from '~/platform/secret-box.server';
import { forOrganization, type Tx } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { forgetJaasAccount } from '~/records/attendance/forget-jaas-account.server';
import { jaasSecretOwner } from '~/records/attendance/read-jaas-account.server';
import { requireSessions } from '~/records/attendance/require-sessions.server';
import { appendAuditEntry } from '~/records/organizations/append-audit-entry.server';

/**
 * Keeps the organization's account at JaaS 8x8, its secrets sealed; those left out stay, unless the AppID changes. An
 * AppID belongs to one organization. Refuses with `not-allowed`, `feature-not-in-plan`, `organization-suspended`,
 * `organization-ended`, and `invalid-input` (`appId` of somebody else, `privateKey` that is no RSA private key).
 */
export async function saveJaasAccount(
  actor: ActorOf<'member'>,
  { appId, keyId, privateKey, webhookSecret }: JaasAccountInput,
  { now }: { now: Date },
): Promise<void> {
  if (!can(actor, 'organization.settings')) throw new Refusal('not-allowed');
  if (privateKey && !rsaPrivateKey(privateKey)) throw refused('privateKey', 'private-key-invalid');
  const { organizationId } = actor;
  const seal = (secret: string, what: 'private-key' | 'webhook-secret') =>
    Buffer.from(sealSecret(Buffer.from(secret), jaasSecretOwner(organizationId, what))).toString('base64');
  await inTransaction(forOrganization(organizationId), async (tx) => {
    await lockOrganization(tx, organizationId);
    await requireSessions(tx, organizationId, now);
    const before = await tx.jaasAccount.findFirst({
      where: { organizationId },
      select: { appId: true, privateKeySealed: true, webhookSecretSealed: true },
    });
    const kept = before?.appId === appId ? before : null;
    const privateKeySealed = privateKey ? seal(privateKey, 'private-key') : kept?.privateKeySealed;
    if (!privateKeySealed) throw refused('privateKey', 'required');
    const webhookSecretSealed = webhookSecret
      ? seal(webhookSecret, 'webhook-secret')
      : (kept?.webhookSecretSealed ?? null);
    if (before && !kept) await forgetJaasAccount(tx, organizationId);
    await claimAppId(tx, organizationId, appId);
    const kid = keyId.includes('/') ? keyId : `${appId}/${keyId}`;
    const facts = { keyId: kid, privateKeySealed, webhookSecretSealed, updatedAt: now };
    await tx.jaasAccount.upsert({
      where: { organizationId_appId: { organizationId, appId } },
      create: { organizationId, appId, ...facts },
      update: facts,
      select: { appId: true },
    });
    const subject = { kind: 'organization', id: organizationId, name: appId };
    const fields = [privateKey && 'privateKey', webhookSecret && 'webhookSecret'].filter(Boolean);
    const entry = { action: 'jaas-account.saved', subject, details: { fields } };
    await appendAuditEntry(tx, organizationId, actor, entry, now);
  });
}

async function claimAppId(tx: Tx, organizationId: string, appId: string): Promise<void> {
  await tx.jaasApp.createMany({ data: [{ appId, organizationId }], skipDuplicates: true });
  const holder = await tx.jaasApp.findUnique({ where: { appId }, select: { organizationId: true } });
  if (holder?.organizationId !== organizationId) throw refused('appId', 'identifier-invalid');
}

function refused(path: string, problem: InputProblem): Refusal {
  return new Refusal('invalid-input', { errors: [{ path, problem }] });
}
