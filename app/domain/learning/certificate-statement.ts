import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { z } from 'zod';
import { daySchema } from '~/domain/calendar-inputs';
import { canonicalJson } from '~/domain/evidence/canonical-json';

/** What a certificate says, as it stood the day it was issued: nothing that changes later is read again. */
export const certificateStatementSchema = z.object({
  organization: z.object({
    name: z.string(),
    city: z.string(),
    activityDeclaration: z.string().nullable(),
    activityPrefecture: z.string().nullable(),
  }),
  learner: z.object({ firstName: z.string(), lastName: z.string() }),
  course: z.object({
    title: z.string(),
    language: z.string(),
    version: z.int(),
    contentHash: z.string(),
    objectives: z.string(),
  }),
  startedOn: daySchema,
  completedOn: daySchema,
  issuedOn: daySchema,
  /** Estimated minutes of the lessons completed (F3), not time connected. */
  minutes: z.int(),
  lessons: z.int(),
  /** The head of the learner's chain of evidence when the course was finished. */
  evidence: z.object({ sequence: z.int(), hash: z.string() }),
});

export type CertificateStatement = z.infer<typeof certificateStatementSchema>;

/** The SHA-256 of the statement in canonical JSON, in lower-case hexadecimal. */
export function certificateHash(statement: CertificateStatement): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(statement))));
}
