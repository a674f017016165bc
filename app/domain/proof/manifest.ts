import { z } from 'zod';
import { documentKinds } from '~/domain/proof/document-kinds';
import { isSafePath, partKinds } from '~/domain/proof/file-parts';
import { missingSchema } from '~/domain/proof/missing-pieces';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const path = z.string().refine(isSafePath);

/** One file of an evidence file, with what anybody can compute of it again. */
export const filePartSchema = z.object({
  path,
  kind: z.enum([...partKinds, 'readme']),
  bytes: z.int().min(0),
  sha256,
  /** Of a document that was issued: which version of which kind. */
  document: z.object({ kind: z.enum(documentKinds), version: z.int(), issuedAt: z.string() }).optional(),
  /** Whom it is of, where it is of one learner. */
  person: z.string().optional(),
});

/** A chain of evidence as the file holds it: how many records, how many of them without content, and its last hash. */
export const fileChainSchema = z.object({
  stream: z.string(),
  path,
  records: z.int().min(0),
  /** Records that tell of people who are not of this file: their hashes are there, what they state is not. */
  withheld: z.int().min(0),
  head: sha256,
});

/** Hours and settlement as the file tells them: minutes by half-day, in order of time; amounts in cents without VAT. */
export const fileHoursSchema = z.object({
  halfDays: z.array(z.object({ startsAt: z.string(), endsAt: z.string(), plannedMinutes: z.int() })),
  people: z.array(
    z.object({
      name: z.string(),
      planned: z.int(),
      inPerson: z.int(),
      remote: z.int(),
      eLearning: z.int(),
      fundable: z.int(),
      /** Null where the half-day was not theirs. */
      halfDays: z.array(z.int().nullable()),
    }),
  ),
});

export const fileSettlementSchema = z.object({
  price: z.int(),
  opco: z.int(),
  clientTraining: z.int(),
  indemnity: z.int(),
  currency: z.string(),
  final: z.boolean(),
});

export const manifestFormat = 'assidu-evidence-file';

/** `manifest.json` of an evidence file: everything in it but itself. */
export const manifestSchema = z.object({
  format: z.literal(manifestFormat),
  formatVersion: z.literal(1),
  product: z.string(),
  id: z.string(),
  madeAt: z.string(),
  organization: z.object({ id: z.string(), name: z.string() }),
  client: z.string(),
  order: z.object({
    id: z.string(),
    number: z.string(),
    title: z.string(),
    startsOn: z.string(),
    endsOn: z.string(),
  }),
  /** Of one learner alone. */
  person: z.string().nullable(),
  /** SHA-256 of the canonical JSON of what was accepted last, and the version it is of. */
  convention: z.object({ version: z.int(), contentHash: sha256 }).nullable(),
  hours: fileHoursSchema,
  /** Of a whole order. */
  settlement: fileSettlementSchema.nullable(),
  parts: z.array(filePartSchema).max(20_000),
  chains: z.array(fileChainSchema).max(20_000),
  missing: z.array(missingSchema),
});

export type FilePart = z.output<typeof filePartSchema>;
export type FileChain = z.output<typeof fileChainSchema>;
export type Manifest = z.output<typeof manifestSchema>;
