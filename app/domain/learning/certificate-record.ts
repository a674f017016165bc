import { z } from 'zod';
import { daySchema } from '~/domain/calendar-inputs';
import { certificateHash, type CertificateStatement } from '~/domain/learning/certificate-statement';

/**
 * What a certificate confirms to whoever holds its code: what the paper shows and nothing else. It is what remains of
 * a certificate when its organization is purged.
 */
export const certificateRecordSchema = z.object({
  organizationName: z.string(),
  learnerName: z.string(),
  courseTitle: z.string(),
  version: z.int(),
  startedOn: daySchema,
  completedOn: daySchema,
  issuedOn: daySchema,
  minutes: z.int(),
  lessons: z.int(),
  /** False when what was stored was no longer what was certified. */
  intact: z.boolean(),
});

export type CertificateRecord = z.infer<typeof certificateRecordSchema>;

/** The record of a certificate whose stored statement and hash are these. */
export function certificateRecord(statement: CertificateStatement, hash: string): CertificateRecord {
  const { organization, learner, course, startedOn, completedOn, issuedOn, minutes, lessons } = statement;
  return {
    organizationName: organization.name,
    learnerName: `${learner.firstName} ${learner.lastName}`,
    courseTitle: course.title,
    version: course.version,
    ...{ startedOn, completedOn, issuedOn, minutes, lessons },
    intact: certificateHash(statement) === hash,
  };
}
