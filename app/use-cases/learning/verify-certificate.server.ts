import { parseCertificateCode } from '~/domain/learning/certificate-code';
import { certificateHash, certificateStatementSchema } from '~/domain/learning/certificate-statement';
import { countAttempt } from '~/platform/rate-limit.server';
import { forAccounts, forOrganization } from '~/platform/tenancy.server';

export type VerifiedCertificate = {
  code: string;
  organizationName: string;
  learnerName: string;
  courseTitle: string;
  version: number;
  startedOn: string;
  completedOn: string;
  issuedOn: string;
  minutes: number;
  lessons: number;
  /** False when what is stored is no longer what was certified. */
  intact: boolean;
};

const limit = { attempts: 30, windowSeconds: 60 };

/**
 * What a certificate certifies, for anybody who holds its code: nothing beyond what the paper shows. Null when no
 * certificate has this code. At most 30 codes a minute from one address, else `too-many-attempts`.
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
  const row = await forOrganization(organizationId).certificate.findUnique({
    where: { organizationId_id: { organizationId, id } },
    select: { statement: true, hash: true, code: true },
  });
  if (!row) return null;
  const { organization, learner, course, ...facts } = certificateStatementSchema.parse(row.statement);
  const { startedOn, completedOn, issuedOn, minutes, lessons } = facts;
  return {
    code,
    organizationName: organization.name,
    learnerName: `${learner.firstName} ${learner.lastName}`,
    courseTitle: course.title,
    version: course.version,
    startedOn,
    completedOn,
    issuedOn,
    minutes,
    lessons,
    intact: certificateHash({ organization, learner, course, ...facts }) === row.hash && row.code === code,
  };
}
