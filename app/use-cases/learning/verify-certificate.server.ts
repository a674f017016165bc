import { parseCertificateCode } from '~/domain/learning/certificate-code';
import {
  certificateRecord,
  certificateRecordSchema,
  type CertificateRecord,
} from '~/domain/learning/certificate-record';
import { certificateStatementSchema } from '~/domain/learning/certificate-statement';
import { countAttempt } from '~/platform/rate-limit.server';
import { forAccounts, forOrganization } from '~/platform/tenancy.server';

export type VerifiedCertificate = CertificateRecord & { code: string };

const limit = { attempts: 30, windowSeconds: 60 };

/**
 * What a certificate certifies, for anybody who holds its code: nothing beyond what the paper shows, also after its
 * organization was purged. Null when no certificate has this code. At most 30 codes a minute from one address, else
 * `too-many-attempts`.
 */
export async function verifyCertificate(
  { code: typed }: { code: string },
  { address }: { address: string },
): Promise<VerifiedCertificate | null> {
  await countAttempt([{ key: `verify:${address}`, ...limit }]);
  const code = parseCertificateCode(typed);
  if (!code) return null;
  const key = await forAccounts().certificateCode.findUnique({ where: { code } });
  if (!key) return null;
  const { organizationId, certificateId: id } = key;
  if (key.statement) return { code, ...certificateRecordSchema.parse(key.statement) };
  const row = await forOrganization(organizationId).certificate.findUnique({
    where: { organizationId_id: { organizationId, id } },
    select: { statement: true, hash: true, code: true },
  });
  if (!row) return null;
  const record = certificateRecord(certificateStatementSchema.parse(row.statement), row.hash);
  return { code, ...record, intact: record.intact && row.code === code };
}
