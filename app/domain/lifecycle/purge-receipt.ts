import { z } from 'zod';
import { addMonthsClamped, type IsoDay } from '~/domain/calendar';
import { idText, instantText } from '~/domain/representation';
import { purgeCauses } from '~/domain/lifecycle/purge-decision';

/** What stays after a purge; each has its words, and its reason, in `archive.kept.*`. */
export const keptThings = [
  'invoices',
  'sales',
  'evidence',
  'contract-proofs',
  'metering',
  'certificates',
  'recovered-archive',
  'operator-log',
] as const;

export type KeptThing = (typeof keptThings)[number];

const keptSchema = z.object({
  what: z.enum(keptThings),
  count: z.int(),
  /** The text that demands it; null where a person's proof or our own duty does. */
  law: z.string().nullable(),
  /** The last day on which the last of them is kept; null for no date. */
  until: z.iso.date().nullable(),
});

/**
 * What a purge erased of an organization, what stays, why and until when (F14). Holds no personal data: the name of a
 * natural person is left empty. `rows` counts by table.
 */
export const purgeReceiptSchema = z.object({
  purgeId: idText,
  organization: z.object({ id: idText, name: z.string() }),
  cause: z.enum(purgeCauses),
  from: instantText,
  to: instantText,
  rows: z.record(z.string(), z.int()),
  files: z.object({ count: z.int(), bytes: z.int() }),
  people: z.object({ erased: z.int(), kept: z.int() }),
  kept: z.array(keptSchema),
});

export type PurgeReceipt = z.output<typeof purgeReceiptSchema>;
export type KeptLine = z.output<typeof keptSchema>;

/** What a purge has erased so far: kept with the purge, in the transaction of each batch. */
export type PurgeCounts = {
  rows: Record<string, number>;
  fileBytes: number;
  peopleErased: number;
  peopleKept: number;
  certificates: number;
};

export const nothingPurged: PurgeCounts = {
  rows: {},
  fileBytes: 0,
  peopleErased: 0,
  peopleKept: 0,
  certificates: 0,
};

/** The counts with so many rows of a table more; none leaves no trace. */
export function countRows(counts: PurgeCounts, table: string, rows: number): PurgeCounts {
  if (rows === 0) return counts;
  return { ...counts, rows: { ...counts.rows, [table]: (counts.rows[table] ?? 0) + rows } };
}

/** Why an issued document outlives its organization. */
export const invoiceLaw = 'art. L. 123-22 du Code de commerce';
const invoiceYears = 10;

/** The last day on which an issued document is kept: ten years after the end of the year of its issue. */
export function invoiceKeptUntil(issuedOn: IsoDay): IsoDay {
  return `${Number(issuedOn.slice(0, 4)) + invoiceYears}-12-31`;
}

/** Who accepted and was told what: as long as either side may go to court over the contract. */
export const proofLaw = 'art. 2224 du Code civil';
const proofYears = 5;

export function proofsKeptUntil(purgedOn: IsoDay): IsoDay {
  return addMonthsClamped(purgedOn, proofYears * 12);
}

/** P21: what was counted for invoices is kept a year. */
export const meteringRule = 'P21';
export const meteringDays = 365;

/** A purge as the API tells it: the receipt once it is done. */
export const purgeRepresentation = z.object({
  id: idText,
  organization: z.object({ id: idText, name: z.string() }),
  cause: z.enum(purgeCauses),
  status: z.enum(['running', 'done']),
  startedAt: instantText,
  finishedAt: instantText.nullable(),
  receipt: purgeReceiptSchema.nullable(),
  receiptHash: z.string().nullable(),
});

/** A purge to come. */
export const upcomingPurgeRepresentation = z.object({
  organization: z.object({ id: idText, name: z.string() }),
  plan: z.string(),
  state: z.string(),
  purgeAt: instantText,
});

export const purgesRepresentation = z.object({
  items: z.array(purgeRepresentation),
  next: z.string().nullable(),
  upcoming: z.array(upcomingPurgeRepresentation),
});
