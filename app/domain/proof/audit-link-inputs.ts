import { z } from 'zod';
import { idSchema } from '~/domain/id';
import { auditLinkDays } from '~/domain/proof/audit-link-days';
import { documentKinds } from '~/domain/proof/document-kinds';

/** A link for an auditor: who it is made for, and how many days it stays open (real time). */
export const auditLinkInput = z.object({
  evidenceFileId: idSchema,
  label: z.string().trim().min(1).max(120),
  days: z.coerce.number().pipe(z.int().min(1).max(auditLinkDays.most)),
});

export type AuditLinkInput = z.output<typeof auditLinkInput>;

export const auditActions = ['opened', 'downloaded', 'part', 'checking', 'verified'] as const;

export type AuditAction = (typeof auditActions)[number];

/** What a browser that checked a file found. */
export const auditCheckInput = z.object({
  parts: z.coerce.number().pipe(z.int().min(0).max(100_000)),
  records: z.coerce.number().pipe(z.int().min(0).max(100_000_000)),
  wrong: z.coerce.number().pipe(z.int().min(0).max(100_000)),
});

/** Which documents of an order to issue: all that are missing, those of a kind, or one learner's or session's, `again` too. */
export const issueDocumentsInput = z.object({
  kind: z.enum(documentKinds).optional(),
  enrolmentId: idSchema.optional(),
  sessionId: idSchema.optional(),
  again: z
    .literal('1')
    .optional()
    .transform((value) => value !== undefined),
});
