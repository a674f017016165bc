import type { InvoiceParty } from '~/domain/billing/invoice';
import { funderKey, opcoName, type Opco } from '~/domain/funding/opcos';
import type { SaleSettings } from '~/domain/sales/sale-settings';
import type { Prisma } from '~/platform/generated/client';
import type { Tx } from '~/platform/tenancy.server';

export type SaleSeller = {
  party: InvoiceParty;
  declaration: { number: string; prefecture: string | null } | null;
  accentColour: string;
  logoFileId: string | null;
  timeZone: string;
};

const identity = {
  ...{ name: true, country: true, siren: true, siret: true, vatNumber: true },
  ...{ street: true, postalCode: true, city: true },
} as const;

/** What of an organization its documents say of the seller: for a `select`. */
export const sellerFields = {
  ...identity,
  ...{ legalForm: true, shareCapitalCents: true, activityDeclaration: true, activityPrefecture: true },
  ...{ accentColour: true, logoFileId: true, timeZone: true },
} as const;

type SellerRow = Prisma.OrganizationGetPayload<{ select: typeof sellerFields }>;

/** The organization as the seller of its trainings, of what was read. */
export function sellerIn(row: SellerRow): SaleSeller {
  const { activityDeclaration: number, activityPrefecture: prefecture, shareCapitalCents, legalForm } = row;
  const { name, country, siren, siret, vatNumber, street, postalCode, city } = row;
  return {
    party: {
      ...{ name, country, siren, siret, vatNumber, street, postalCode, city, legalForm },
      shareCapitalCents: shareCapitalCents === null ? null : Number(shareCapitalCents),
      ...{ registration: null, email: null },
    },
    declaration: number ? { number, prefecture } : null,
    ...{ accentColour: row.accentColour, logoFileId: row.logoFileId, timeZone: row.timeZone },
  };
}

/** The client as the buyer: at the establishment of the order where it has one. One query. */
export async function readClientBuyer(
  tx: Tx,
  organizationId: string,
  { clientId, establishmentId }: { clientId: string; establishmentId: string | null },
): Promise<InvoiceParty> {
  const { establishments, ...client } = await tx.clientCompany.findUniqueOrThrow({
    relationLoadStrategy: 'join',
    where: { organizationId_id: { organizationId, id: clientId } },
    select: {
      ...{ ...identity, invoiceEmail: true },
      establishments: {
        where: { organizationId, id: { in: establishmentId ? [establishmentId] : [] } },
        select: { siret: true, street: true, postalCode: true, city: true },
      },
    },
  });
  const [place] = establishments;
  const { invoiceEmail: email, ...company } = client;
  const address = place?.street ? place : company;
  return {
    ...company,
    siret: place?.siret ?? company.siret,
    ...{ street: address.street, postalCode: address.postalCode, city: address.city },
    ...{ legalForm: null, shareCapitalCents: null, registration: null, email },
  };
}

/** A funder as the buyer: its name, and what the organization entered of it once. */
export function opcoBuyer(settings: SaleSettings, opco: Opco, given: string | null): InvoiceParty {
  const known = settings.opcoParticulars[funderKey(opco, given)];
  return {
    name: opcoName(opco, given),
    ...{ legalForm: null, shareCapitalCents: null, registration: null, siret: null, vatNumber: null },
    ...{ siren: known?.siren ?? null, street: known?.street ?? '', postalCode: known?.postalCode ?? '' },
    ...{ city: known?.city ?? '', country: 'FR', email: known?.email ?? null },
  };
}
