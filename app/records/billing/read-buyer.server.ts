import type { InvoiceParty } from '~/domain/billing/invoice';
import type { VatBuyer } from '~/domain/billing/vat-treatment';
import { queryRaw, sql } from '~/platform/raw-sql.server';
import type { Tx } from '~/platform/tenancy.server';

export type Buyer = { party: InvoiceParty; forVat: VatBuyer; language: string };

type Row = Omit<InvoiceParty, 'shareCapitalCents' | 'registration'> & {
  kind: string;
  language: string;
  shareCapitalCents: bigint | null;
};

/** An organization as the buyer of the platform's services, as it is now; its e-mail is that of its first owner. */
export async function readBuyer(tx: Tx, organizationId: string): Promise<Buyer> {
  const [row] = await queryRaw<Row>(
    tx,
    sql`SELECT g."name", g."legalForm", g."shareCapitalCents", g."siren", g."siret", g."vatNumber", g."street",
               g."postalCode", g."city", g."country", g."kind", g."language",
               (SELECT m."email" FROM "Membership" m
                WHERE m."organizationId" = g."id" AND m."role" = 'owner' AND m."status" <> 'archived'
                ORDER BY m."registeredAt", m."id" LIMIT 1) AS "email"
        FROM "Organization" g WHERE g."id" = ${organizationId}::uuid`,
  );
  if (!row) throw new Error('a buyer that is not there');
  const { kind, language, shareCapitalCents, ...identity } = row;
  const { country, vatNumber, postalCode } = identity;
  return {
    language,
    forVat: { country, vatNumber, kind: kind === 'company' ? 'company' : 'natural-person', postalCode },
    party: {
      ...identity,
      shareCapitalCents: shareCapitalCents === null ? null : Number(shareCapitalCents),
      registration: null,
    },
  };
}
