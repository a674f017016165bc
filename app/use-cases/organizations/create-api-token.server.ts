import type { ActorOf } from '~/domain/actor';
import { canUse } from '~/domain/billing/entitlements';
import { contractClosure } from '~/domain/lifecycle/contract-closure';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { createId } from '~/platform/id.server';
import { createSecretToken, hashSecretToken } from '~/platform/secret-token.server';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { readEntitlements } from '~/records/billing/read-entitlements.server';
import { readPlansOffered } from '~/records/billing/read-plans-offered.server';
import { appendAuditEntry } from '~/records/organizations/append-audit-entry.server';

const mostTokens = 50;
const shownAtEnd = 4;

/**
 * Makes a bearer token that acts as this member, with whatever role they have then. `token` is told this once: only
 * its hash is kept. Refuses with `not-allowed`, `feature-not-in-plan`, `organization-suspended`,
 * `organization-ended`, and with
 * `invalid-input` beyond 50 tokens in use.
 */
export async function createApiToken(
  actor: ActorOf<'member'>,
  { name }: { name: string },
  { now }: { now: Date },
): Promise<{ id: string; token: string }> {
  if (!can(actor, 'api-tokens.write')) throw new Refusal('not-allowed');
  const { organizationId, membershipId } = actor;
  const id = createId();
  const token = `assidu_${createSecretToken().token}`;
  await inTransaction(forOrganization(organizationId), async (tx) => {
    const { terms, state } = await readEntitlements(tx, organizationId, now);
    const closure = contractClosure(state);
    if (closure) throw new Refusal(closure);
    const decision = canUse(terms, 'api', await readPlansOffered(tx, now));
    if (!decision.allowed) throw new Refusal(decision.reason, decision.details);
    const inUse = await tx.apiToken.count({ where: { organizationId, revokedAt: null } });
    if (inUse >= mostTokens)
      throw new Refusal('invalid-input', { errors: [{ path: 'name', problem: 'too-many' }] });
    const ending = token.slice(-shownAtEnd);
    await tx.apiToken.create({
      data: { organizationId, id, membershipId, name, ending, createdAt: now },
      select: { id: true },
    });
    await tx.apiTokenKey.create({
      data: { hash: hashSecretToken(token), organizationId, apiTokenId: id },
      select: { hash: true },
    });
    const subject = { kind: 'api-token', id, name };
    await appendAuditEntry(tx, organizationId, actor, { action: 'api-token.created', subject }, now);
  });
  return { id, token };
}
