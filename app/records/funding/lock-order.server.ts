import type { IsoDay } from '~/domain/calendar';
import { Refusal } from '~/domain/refusal';
import { queryRaw, sql } from '~/platform/raw-sql.server';
import type { Tx } from '~/platform/tenancy.server';

export type LockedOrder = {
  id: string;
  number: string;
  clientId: string;
  establishmentId: string | null;
  contactId: string | null;
  courseId: string;
  /** draft | offered | accepted | cancelled */
  status: string;
  title: string;
  startsOn: IsoDay;
  endsOn: IsoDay;
  places: number;
  draft: unknown;
  revision: number;
  versionId: string | null;
  savedAt: Date;
  /** While an offer stands that nobody accepted yet. */
  offeredAt: Date | null;
  acceptedAt: Date | null;
  cancelledAt: Date | null;
  /** `keptCancellation`. */
  cancellation: unknown;
  settledAt: Date | null;
  timeZone: string;
};

/**
 * Locks an order to the end of the transaction and reads it; refuses with `not-found`. Taken after the organization's
 * lock where that is needed too, before those of sessions, memberships and enrolments.
 */
export async function lockOrder(tx: Tx, organizationId: string, orderId: string): Promise<LockedOrder> {
  const rows = await queryRaw<LockedOrder>(
    tx,
    sql`SELECT t."id", t."number", t."clientId", t."establishmentId", t."contactId", t."courseId", t."status", t."title",
          to_char(t."startsOn", 'YYYY-MM-DD') AS "startsOn", to_char(t."endsOn", 'YYYY-MM-DD') AS "endsOn",
          t."places", t."draft", t."revision", t."versionId",
          t."savedAt", t."offeredAt", t."acceptedAt", t."cancelledAt", t."cancellation", t."settledAt", o."timeZone"
        FROM "TrainingOrder" t JOIN "Organization" o ON o."id" = t."organizationId"
        WHERE t."organizationId" = ${organizationId}::uuid AND t."id" = ${orderId}::uuid
        FOR NO KEY UPDATE OF t`,
  );
  const order = rows[0];
  if (!order) throw new Refusal('not-found');
  return order;
}
