import type { ActorOf } from '~/domain/actor';
import { findAuditLink } from '~/records/proof/find-audit-link.server';

/** Who holds an audit link. Refuses with `not-found`, `audit-link-closed` and `too-many-attempts`. */
export function openAuditLink(
  { token }: { token: string },
  { address }: { address: string },
): Promise<ActorOf<'auditor'>> {
  return findAuditLink(token, address);
}
