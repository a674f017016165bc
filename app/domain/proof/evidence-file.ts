import { z } from 'zod';
import { idSchema } from '~/domain/id';
import { documentKinds } from '~/domain/proof/document-kinds';
import { idText } from '~/domain/representation';

export const evidenceFileStatuses = ['queued', 'running', 'ready', 'failed'] as const;

export type EvidenceFileStatus = (typeof evidenceFileStatuses)[number];

/** Whose file is asked for: of a whole order, or of one of its participants. */
export const evidenceFileInput = z.object({
  orderId: idSchema,
  participantId: idSchema.nullable().default(null),
});

/** Work of the outbox: build an evidence file. */
export const evidenceFileWork = z.object({ organizationId: idSchema, evidenceFileId: idSchema });

export type EvidenceFileKey = z.output<typeof evidenceFileWork>;

/** Work of the outbox: issue what an order lacks of a kind. */
export const issueDocumentsWork = z.object({
  organizationId: idSchema,
  orderId: idSchema,
  kind: z.enum(documentKinds),
});

/** What the API is sent to ask for one; nothing asks for that of the whole order. */
export const requestEvidenceFileBody = evidenceFileInput.omit({ orderId: true });

/** An evidence file that was asked for, as the API tells it. */
export const evidenceFileRequested = z.object({ id: idText });

/** `url` is there once it can be fetched, with the same token or session. */
export const evidenceFileRepresentation = z.object({
  id: idText,
  orderId: idText,
  participantId: z.string().nullable(),
  status: z.enum(evidenceFileStatuses),
  progress: z.object({ done: z.int(), total: z.int() }),
  bytes: z.int().nullable(),
  sha256: z.string().nullable(),
  missing: z.array(z.object({ piece: z.string(), by: z.string(), of: z.array(z.string()) })),
  url: z.string().optional(),
});

/** The form that asks for one: without a participant, of the whole order. */
export const evidenceFileForm = z.object({ participantId: idSchema.optional() });
