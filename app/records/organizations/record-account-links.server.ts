import { ownMailDomain } from '~/domain/organizations/mail-domain';
import type { Tx } from '~/platform/tenancy.server';

/**
 * Keeps by what an organization may be recognised under another name (P18): its SIREN, and the domain of a confirmed
 * address that is not a public provider's. What it was known by before stays. Nothing is decided by it.
 */
export async function recordAccountLinks(
  tx: Tx,
  organizationId: string,
  { siren, email }: { siren?: string | null | undefined; email?: string },
  now: Date,
): Promise<void> {
  const domain = email === undefined ? null : ownMailDomain(email);
  const links = [
    ...(siren ? [{ kind: 'siren', value: siren }] : []),
    ...(domain ? [{ kind: 'domain', value: domain }] : []),
  ];
  if (links.length === 0) return;
  await tx.accountLink.createMany({
    data: links.map((link) => ({ ...link, organizationId, createdAt: now })),
    skipDuplicates: true,
  });
}
