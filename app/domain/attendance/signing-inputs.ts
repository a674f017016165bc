import { z } from 'zod';
import { absenceReasons, unsignedReasons } from '~/domain/attendance/attendance-choices';
import { markField, markLimits } from '~/domain/attendance/drawn-mark';
import { instantSchema } from '~/domain/calendar-inputs';
import { idSchema } from '~/domain/id';
import { problem } from '~/domain/input-problem';

const point = z.tuple([z.int().min(0).max(markField.width), z.int().min(0).max(markField.height)]);

const strokes = z
  .array(z.array(point).min(1))
  .max(markLimits.strokes)
  .refine(
    (list) => list.reduce((sum, stroke) => sum + stroke.length, 0) <= markLimits.points,
    problem('too-many'),
  );

/** A drawn mark, as JSON within a form's field; nothing drawn is no mark. */
export const markSchema = z
  .string()
  .max(20_000)
  .transform((text, context) => {
    if (text === '') return null;
    try {
      return JSON.parse(text) as unknown;
    } catch {
      context.addIssue({ code: 'custom', ...problem('invalid') });
      return z.NEVER;
    }
  })
  .pipe(strokes.nullable())
  .transform((mark) => (mark?.length ? mark : null));

const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** What whoever signs sends: which half-day, and the hash of the words that were shown. */
export const signatureInput = z.object({
  organizationId: idSchema,
  halfDayId: idSchema,
  statementHash: hash,
  /** From the page of a link or a QR code: that it was opened by this person. */
  proof: z.string().max(200).default(''),
  method: z.enum(['room', 'page']).default('page'),
  mark: markSchema.default(null),
  /** When it was signed on a device without network, by our clock as the device knew it. */
  claimedAt: instantSchema.optional(),
});

export type SignatureInput = z.output<typeof signatureInput>;

/** Somebody's own signature on the trainer's device. */
export const deviceSignatureInput = z.object({
  halfDayId: idSchema,
  participantId: idSchema,
  statementHash: hash,
  password: z.string().min(1).max(256),
  mark: markSchema.default(null),
});

export const countersignInput = z.object({
  statement: z.string().min(1).max(60_000),
  seal: z.string().min(1).max(100),
  mark: markSchema.default(null),
});

const minutes = z.coerce.number().int().min(0).max(720).default(0);
const choice = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z.preprocess((value) => (value === '' || value === undefined ? null : value), z.enum(values).nullable());
const words = z
  .string()
  .overwrite((text) => text.replace(/\r\n?/g, '\n').replaceAll('\0', '').trim())
  .max(500)
  .default('');

const recorded = {
  attends: choice(['remote', 'in-person']),
  absence: choice(absenceReasons),
  note: words,
  lateMinutes: minutes,
  earlyMinutes: minutes,
  unsignedReason: choice(unsignedReasons),
  /** Takes the document joined before off. */
  withoutDocument: z
    .string()
    .optional()
    .transform((value) => value === 'on' || value === 'yes'),
};

/** What a trainer records of one participant's half-day. */
export const attendanceInput = z.object(recorded);

export type AttendanceInput = z.output<typeof attendanceInput>;

/** The same after the counter-signature: with its reason. */
export const correctionInput = z.object({ ...recorded, reason: words.pipe(z.string().min(3)) });

/** The click that sends links: the same click sends each of them once. */
export const sendLinksInput = z.object({ click: idSchema });
