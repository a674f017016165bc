import type { InvoiceParty } from '~/domain/billing/invoice';
import { opcoName, type Opco } from '~/domain/funding/opcos';
import type { SaleSettings } from '~/domain/sales/sale-settings';
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

/** The organization as the seller of its trainings, as it is now. */
export async function readSaleSeller(tx: Tx, organizationId: string): Promise<SaleSeller> {
  const row = await tx.organization.findUniqueOrThrow({
    where: { id: organizationId },
    select: {
      ...identity,
      ...{ legalForm: true, shareCapitalCents: true, activityDeclaration: true, activityPrefecture: true },
      ...{ accentColour: true, logoFileId: true, timeZone: true },
    },
  });
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

/** The client as the buyer: at the establishment of the order where it has one. */
export async function readClientBuyer(
  tx: Tx,
  organizationId: string,
  { clientId, establishmentId }: { clientId: string; establishmentId: string | null },
): Promise<InvoiceParty> {
  const client = await tx.clientCompany.findUniqueOrThrow({
    where: { organizationId_id: { organizationId, id: clientId } },
    select: { ...identity, invoiceEmail: true },
  });
  const place = establishmentId
    ? await tx.establishment.findUnique({
        where: { organizationId_id: { organizationId, id: establishmentId } },
        select: { siret: true, street: true, postalCode: true, city: true },
      })
    : null;
  const { invoiceEmail: email, ...company } = client;
  const address = place?.street ? place : company;
  return {
    ...company,
    siret: place?.siret ?? company.siret,
    ...{ street: address.street, postalCode: address.postalCode, city: address.city },
    ...{ legalForm: null, shareCapitalCents: null, registration: null, email },
  };
}

/** An OPCO as the buyer: its name, and what the organization entered of it once. */
export function opcoBuyer(settings: SaleSettings, opco: Opco, given: string | null): InvoiceParty {
  const known = settings.opcoParticulars[opco];
  return {
    name: opcoName(opco, given),
    ...{ legalForm: null, shareCapitalCents: null, registration: null, siret: null, vatNumber: null },
    ...{ siren: known?.siren ?? null, street: known?.street ?? '', postalCode: known?.postalCode ?? '' },
    ...{ city: known?.city ?? '', country: 'FR', email: known?.email ?? null },
  };
}
