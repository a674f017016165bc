import { certificateRecord } from '~/domain/learning/certificate-record';
import { certificateStatementSchema } from '~/domain/learning/certificate-statement';
import { executeRaw, sql } from '~/platform/raw-sql.server';
import type { Tx } from '~/platform/tenancy.server';

/**
 * Erases so many certificates of an organization, and leaves with each public code the record of what the certificate
 * says. Returns how many.
 */
export async function eraseCertificates(tx: Tx, organizationId: string, limit: number): Promise<number> {
  const rows = await tx.certificate.findMany({
    where: { organizationId },
    orderBy: { id: 'asc' },
    take: limit,
    select: { id: true, code: true, statement: true, hash: true },
  });
  const kept = rows.map(({ code, statement, hash }) => ({
    code,
    statement: certificateRecord(certificateStatementSchema.parse(statement), hash),
  }));
  await executeRaw(
    tx,
    sql`UPDATE "CertificateCode" c SET "statement" = k."statement"
        FROM jsonb_to_recordset(${JSON.stringify(kept)}::jsonb) AS k("code" text, "statement" jsonb)
        WHERE c."code" = k."code" AND c."organizationId" = ${organizationId}::uuid`,
  );
  const { count } = await tx.certificate.deleteMany({
    where: { organizationId, id: { in: rows.map(({ id }) => id) } },
  });
  return count;
}
