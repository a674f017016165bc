import type { IsoDay } from '~/domain/calendar';
import { queryRaw, sql } from '~/platform/raw-sql.server';
import type { Tx } from '~/platform/tenancy.server';

/** An order of a client, as its contacts see it in lists; `people` hold a place. Instants are texts in ISO 8601. */
type ClientOrderRow = {
  id: string;
  number: string;
  title: string;
  status: 'offered' | 'accepted' | 'cancelled';
  startsOn: IsoDay;
  endsOn: IsoDay;
  places: number;
  people: number;
  /** An offer, or an amendment of it, waits to be accepted: through `offerExpiresOn`, null for ever. */
  offered: boolean;
  offerExpiresOn: IsoDay | null;
  acceptedAt: string | null;
  settledAt: string | null;
};

export type ClientStanding = {
  timeZone: string;
  orders: ClientOrderRow[];
  unpaid: number;
  /** Cents with VAT, in the currency of what is open. */
  openCents: number;
  currency: string | null;
  dueOn: IsoDay | null;
  /** Answers that nobody of the client has read. */
  unread: number;
};

const ordersShown = 200;

/** What a client's home says: its orders that were offered, the latest first, what it has to pay and to read. One query. */
export async function readClientStanding(
  tx: Tx,
  organizationId: string,
  clientId: string,
): Promise<ClientStanding> {
  const rows = await queryRaw<ClientStanding>(
    tx,
    sql`SELECT g."timeZone",
          (SELECT coalesce(json_agg(t ORDER BY t."startsOn" DESC, t."id" DESC), '[]') FROM (
             SELECT o."id", o."number", o."title", o."status", o."places", o."acceptedAt", o."settledAt",
               to_char(o."startsOn", 'YYYY-MM-DD') AS "startsOn", to_char(o."endsOn", 'YYYY-MM-DD') AS "endsOn",
               (SELECT count(*)::int FROM "OrderParticipant" p WHERE p."organizationId" = o."organizationId"
                  AND p."orderId" = o."id" AND p."leftAt" IS NULL) AS "people",
               o."offeredAt" IS NOT NULL AS "offered", to_char(v."expiresOn", 'YYYY-MM-DD') AS "offerExpiresOn"
             FROM "TrainingOrder" o
             JOIN LATERAL (SELECT w."expiresOn" FROM "OrderVersion" w WHERE w."organizationId" = o."organizationId"
               AND w."orderId" = o."id" ORDER BY w."number" DESC LIMIT 1) v ON true
             WHERE o."organizationId" = g."id" AND o."clientId" = ${clientId}::uuid AND o."status" <> 'draft'
             ORDER BY o."startsOn" DESC, o."id" DESC LIMIT ${ordersShown}) t) AS "orders",
          coalesce(d."unpaid", 0) AS "unpaid", coalesce(d."openCents", 0) AS "openCents", d."currency", d."dueOn",
          (SELECT count(*)::int FROM "ClientQuestion" q WHERE q."organizationId" = g."id"
             AND q."clientId" = ${clientId}::uuid AND q."side" = 'organization' AND q."readAt" IS NULL) AS "unread"
        FROM "Organization" g
        LEFT JOIN LATERAL (
          SELECT count(*)::int AS "unpaid", sum(c."openCents")::int AS "openCents", min(i."currency") AS "currency",
            to_char(min(c."dueOn"), 'YYYY-MM-DD') AS "dueOn"
          FROM "SaleInvoice" i
          JOIN "SaleCollection" c ON c."organizationId" = i."organizationId" AND c."invoiceId" = i."id"
          WHERE i."organizationId" = g."id" AND i."clientId" = ${clientId}::uuid AND i."payer" = 'client'
            AND c."openCents" > 0) d ON true
        WHERE g."id" = ${organizationId}::uuid`,
  );
  const standing = rows[0];
  if (!standing) throw new Error('the organization does not exist');
  return standing;
}
