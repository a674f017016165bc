import type { InvoiceParty } from '~/domain/billing/invoice';
import type { VatBuyer } from '~/domain/billing/vat-treatment';
import type { Tx } from '~/platform/tenancy.server';

export type Buyer = { party: InvoiceParty; forVat: VatBuyer; language: string };

/** An organization as the buyer of the platform's services, as it is now. */
export async function readBuyer(tx: Tx, organizationId: string): Promise<Buyer> {
  const organization = await tx.organization.findUniqueOrThrow({
    where: { id: organizationId },
    select: {
      ...{ name: true, kind: true, country: true, siren: true, siret: true, vatNumber: true, language: true },
      ...{ legalForm: true, shareCapitalCents: true, street: true, postalCode: true, city: true },
      memberships: {
        where: { organizationId, role: 'owner', status: { not: 'archived' } },
        orderBy: { registeredAt: 'asc' },
        take: 1,
        select: { email: true },
      },
    },
  });
  const { kind, language, memberships, shareCapitalCents, ...identity } = organization;
  const { country, vatNumber, postalCode } = identity;
  return {
    language,
    forVat: { country, vatNumber, kind: kind === 'company' ? 'company' : 'natural-person', postalCode },
    party: {
      ...identity,
      shareCapitalCents: shareCapitalCents === null ? null : Number(shareCapitalCents),
      registration: null,
      email: memberships[0]?.email ?? null,
    },
  };
}
