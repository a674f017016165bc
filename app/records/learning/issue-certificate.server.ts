import { randomBytes } from 'node:crypto';
import { dayIn } from '~/domain/calendar';
import { certificateCode, certificateCodeBytes } from '~/domain/learning/certificate-code';
import { certificateHash, type CertificateStatement } from '~/domain/learning/certificate-statement';
import { createId } from '~/platform/id.server';
import { toJson } from '~/platform/json.server';
import { settings } from '~/platform/settings.server';
import type { Tx } from '~/platform/tenancy.server';
import {
  appendEnrolmentEvidence,
  type EvidenceSource,
} from '~/records/learning/append-enrolment-evidence.server';
import type { AppendedEvidence } from '~/records/learning/append-evidence.server';
import { notifyLearners } from '~/records/learning/notify-learners.server';
import type { PublishedVersion } from '~/records/learning/read-published-version.server';

export type IssuedCertificate = { id: string; code: string };

export type FinishedCourse = {
  enrolment: { id: string; membershipId: string; timeZone: string };
  version: PublishedVersion;
  startedAt: Date;
  completedAt: Date;
  /** The record after which every lesson is done. */
  evidence: Pick<AppendedEvidence, 'sequence' | 'hash'>;
  source: EvidenceSource;
};

/**
 * Completes a course, once, under the enrolment's lock: the certificate with its public code, the evidence that
 * names it, and the e-mail.
 */
export async function issueCertificate(
  tx: Tx,
  organizationId: string,
  finished: FinishedCourse,
  now: Date,
): Promise<IssuedCertificate> {
  const { enrolment, version, completedAt, source } = finished;
  const statement = await statementOf(tx, organizationId, finished, now);
  const hash = certificateHash(statement);
  const id = createId();
  const code = certificateCode(randomBytes(certificateCodeBytes));
  await tx.certificate.create({
    data: {
      organizationId,
      id,
      enrolmentId: enrolment.id,
      code,
      statement: toJson(statement),
      hash,
      issuedAt: now,
    },
    select: { id: true },
  });
  await tx.certificateCode.create({
    data: { code, organizationId, certificateId: id },
    select: { code: true },
  });
  const payload = {
    versionId: version.id,
    versionNumber: version.number,
    minutes: version.minutes,
    lessons: version.lessons.size,
    certificateId: id,
    certificateHash: hash,
  };
  const fact = { kind: 'course-completed' as const, payload, source, occurredAt: completedAt };
  await appendEnrolmentEvidence(tx, organizationId, enrolment.id, fact, now);
  const values = {
    courseTitle: version.title,
    url: `${settings.APP_URL}/learn/courses/${enrolment.id}`,
    certificateUrl: `${settings.APP_URL}/learn/certificates/${id}.pdf`,
    verifyUrl: `${settings.APP_URL}/verify/${code}`,
  };
  const deliveryKey = `course-completed:${enrolment.id}`;
  await notifyLearners(tx, organizationId, 'course-completed', [
    { membershipId: enrolment.membershipId, deliveryKey, values },
  ]);
  return { id, code };
}

async function statementOf(
  tx: Tx,
  organizationId: string,
  { enrolment, version, startedAt, completedAt, evidence }: FinishedCourse,
  now: Date,
): Promise<CertificateStatement> {
  const organization = await tx.organization.findUniqueOrThrow({
    where: { id: organizationId },
    select: { name: true, city: true, activityDeclaration: true, activityPrefecture: true },
  });
  const learner = await tx.membership.findUniqueOrThrow({
    where: { organizationId_id: { organizationId, id: enrolment.membershipId } },
    select: { firstName: true, lastName: true },
  });
  const { title, number, contentHash, programme } = version;
  const { language, objectives } = programme;
  return {
    organization,
    learner,
    course: { title, language, version: number, contentHash, objectives },
    startedOn: dayIn(startedAt < completedAt ? startedAt : completedAt, enrolment.timeZone),
    completedOn: dayIn(completedAt, enrolment.timeZone),
    issuedOn: dayIn(now, enrolment.timeZone),
    minutes: version.minutes,
    lessons: version.lessons.size,
    evidence: { sequence: evidence.sequence, hash: evidence.hash },
  };
}
