import { z } from 'zod';
import { eurosSchema } from '~/domain/billing/amount-inputs';
import { daySchema, instantSchema } from '~/domain/calendar-inputs';
import { idSchema } from '~/domain/id';
import { problem } from '~/domain/input-problem';
import { opcos } from '~/domain/funding/opcos';

const line = (longest: number) =>
  z
    .string()
    .trim()
    .max(longest)
    .refine((text) => !/\p{Cc}/u.test(text), problem('control-characters'));

const note = z
  .string()
  .overwrite((text) => text.replace(/\r\n?/g, '\n').replaceAll('\0', '').trim())
  .max(4000);

const cents = z
  .number()
  .min(0)
  .max(1_000_000_000)
  .refine((amount) => Number.isInteger(amount), problem('cents-not-whole'));

/** Hours as whole minutes: 7.5 is 450. Refuses what comes to a part of a minute. */
const hours = z
  .number()
  .min(0)
  .max(10_000)
  .refine((given) => Math.abs(given * 60 - Math.round(given * 60)) < 1e-6, problem('hours-not-minutes'));

const inOrder = ({ from, to }: { from?: string | undefined; to?: string | undefined }) =>
  !from || !to || from <= to;
const reversed = { path: ['to'], ...problem('days-reversed') };
const differ = (ids: readonly string[]) => new Set(ids).size === ids.length;

/** An agreement as a connected system tells it (api.md): rate and cap in cents, hours for each person. */
export const recordAgreementCall = z
  .object({
    /** One of the eleven by code or name; any other text is a funder of its own. */
    opco: line(100).min(1),
    number: line(100).min(1),
    receivedAt: instantSchema,
    subrogation: z.boolean(),
    hours,
    hourlyRate: cents,
    cap: cents,
    participants: z.array(idSchema).min(1).max(5_000).refine(differ, problem('duplicate')),
    from: daySchema,
    to: daySchema,
    /** The agreement that this one amends. */
    amends: idSchema.optional(),
  })
  .refine(inOrder, reversed);

/** Hours typed as `7,5` or `7.5`, as minutes. */
const typedHours = z
  .string()
  .transform((text) => text.replace(/[\s\u00a0\u202fh]/g, '').replace(',', '.'))
  .refine((text) => /^\d{1,5}(\.\d{1,4})?$/.test(text), problem('amount-invalid'))
  .transform(Number)
  .pipe(hours)
  .transform((given) => Math.round(given * 60));

const funder = { opco: z.enum(opcos), opcoName: line(100).default('') };
const named = ({ opco, opcoName }: { opco: string; opcoName: string }) => opco !== 'other' || opcoName !== '';
const nameMissing = { path: ['opcoName'], ...problem('required') };

/** What a client asked an OPCO for, and when (K18). */
export const requestFundingForm = z
  .object({ ...funder, number: line(100).default(''), requestedOn: daySchema, note: note.default('') })
  .refine(named, nameMissing);

export type RequestFundingForm = z.output<typeof requestFundingForm>;

const dayOrNone = z.preprocess((given) => (given === '' ? undefined : given), daySchema.optional());

/** What a client says of its OPCO: when it asked, and what came back with the document; one of the two at least. */
export const sendAgreementForm = z
  .object({
    ...funder,
    number: line(100).default(''),
    requestedOn: dayOrNone,
    receivedOn: dayOrNone,
    note: note.default(''),
  })
  .refine(named, nameMissing);

export type SendAgreementForm = z.output<typeof sendAgreementForm>;

const answer = {
  ...funder,
  number: line(100).default(''),
  receivedOn: daySchema,
  /** Where it matters: on the day of the first session. */
  receivedTime: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
    .optional(),
  note: note.default(''),
  /** What this answers or amends. */
  amendsId: idSchema.optional(),
};

export const refuseFundingForm = z.object(answer).refine(named, nameMissing);

/** An agreement as it is typed: hours and euros, people ticked; `confirmed` once what it costs was read. */
export const recordAgreementForm = z
  .object({
    ...answer,
    number: line(100).min(1),
    subrogation: z.stringbool().or(z.boolean()).default(false),
    hours: typedHours,
    hourlyRate: eurosSchema,
    cap: eurosSchema,
    enrolmentIds: z.array(idSchema).min(1).max(5_000),
    from: daySchema,
    to: daySchema,
    confirmed: z.stringbool().or(z.boolean()).default(false),
  })
  .refine(named, nameMissing)
  .refine(inOrder, reversed);

export const noteNeedsForm = z.object({ needs: note });
