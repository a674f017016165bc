import type { PlanUsage } from '~/domain/billing/plan-change';
import type { VatBuyer } from '~/domain/billing/vat-treatment';
import { Refusal } from '~/domain/refusal';
import { queryRaw, sql } from '~/platform/raw-sql.server';
import type { Tx } from '~/platform/tenancy.server';
import {
  openedContract,
  type KeptContract,
  type OpenedContract,
} from '~/records/lifecycle/read-contract.server';

/** What is debited, in the words of whoever registered it. */
export type DefaultMethod = { kind: 'card' | 'sepa'; brand: string | null; last4: string };

export type BillingPosition = OpenedContract & {
  usage: PlanUsage;
  forVat: VatBuyer;
  method: DefaultMethod | null;
};

type Row = KeptContract & {
  kind: string;
  country: string;
  vatNumber: string | null;
  postalCode: string | null;
  registeredUsers: number;
  publishedCourses: number;
  method: DefaultMethod | null;
};

/**
 * The contract of an organization with everything of it that prices depend on, in one statement: how much of its plan
 * is used, how it is taxed, what is debited. Refuses with `not-found`.
 */
export async function readBillingPosition(tx: Tx, organizationId: string): Promise<BillingPosition> {
  const [row] = await queryRaw<Row>(
    tx,
    sql`SELECT o."name", o."plan", o."planStartedAt", o."planEndsAt", o."timeZone",
               o."kind"::text AS "kind", o."country", o."vatNumber", o."postalCode",
               s."contract", s."customerId",
               (SELECT count(*)::int FROM "Membership" m
                 WHERE m."organizationId" = o."id" AND m."status" <> 'archived') AS "registeredUsers",
               (SELECT count(*)::int FROM "Course" c
                 WHERE c."organizationId" = o."id" AND c."archivedAt" IS NULL
                   AND c."currentVersionId" IS NOT NULL) AS "publishedCourses",
               (SELECT jsonb_build_object('kind', p."kind", 'brand', p."brand", 'last4', p."last4")
                  FROM "PaymentMethod" p
                 WHERE p."organizationId" = o."id" AND p."isDefault" AND p."detachedAt" IS NULL
                 LIMIT 1) AS "method"
        FROM "Organization" o LEFT JOIN "Subscription" s ON s."organizationId" = o."id"
        WHERE o."id" = ${organizationId}::uuid`,
  );
  if (!row) throw new Refusal('not-found');
  const { kind, country, vatNumber, postalCode, registeredUsers, publishedCourses, method } = row;
  return {
    ...openedContract(organizationId, row),
    usage: { registeredUsers, publishedCourses },
    forVat: { country, vatNumber, kind: kind === 'company' ? 'company' : 'natural-person', postalCode },
    method,
  };
}
