import type { ActorOf } from '~/domain/actor';
import { Refusal } from '~/domain/refusal';
import { countAttempt } from '~/platform/rate-limit.server';
import { hashSecretToken } from '~/platform/secret-token.server';
import { forAccounts, forOrganization } from '~/platform/tenancy.server';

// A browser that checks a file of hundreds of learners fetches each of its parts.
const limit = { attempts: 3000, windowSeconds: 60 };
const unknownLimit = { attempts: 60, windowSeconds: 60 };

/**
 * Who holds an audit link, by its token: open until its last instant of real time, or until it is revoked. Refuses with
 * `not-found` for a token that nobody was given, `audit-link-closed` once it is over, and `too-many-attempts`.
 */
export async function findAuditLink(token: string, address: string): Promise<ActorOf<'auditor'>> {
  await countAttempt([{ key: `audit:${address}`, ...limit }]);
  const key = await forAccounts().auditLinkKey.findUnique({ where: { hash: hashSecretToken(token) } });
  if (!key) {
    await countAttempt([{ key: `audit-unknown:${address}`, ...unknownLimit }]);
    throw new Refusal('not-found');
  }
  const { organizationId, linkId } = key;
  const link = await forOrganization(organizationId).auditLink.findUnique({
    where: { organizationId_id: { organizationId, id: linkId } },
    select: { expiresAt: true, revokedAt: true },
  });
  if (!link) throw new Refusal('not-found');
  if (link.revokedAt || link.expiresAt <= new Date()) throw new Refusal('audit-link-closed');
  return { kind: 'auditor', linkId, organizationId };
}
