import { z } from 'zod';
import { eurosSchema } from '~/domain/billing/amount-inputs';
import { daySchema } from '~/domain/calendar-inputs';
import { partialPresences } from '~/domain/attendance/attendance-policy';
import { orderDraftSchema, type OrderDraft } from '~/domain/funding/order-content';
import { lateModulePolicies } from '~/domain/funding/order-facts';
import { opcos } from '~/domain/funding/opcos';
import { idSchema } from '~/domain/id';
import { problem } from '~/domain/input-problem';

/** What begins an order: the rest is written in its editor. */
export const startOrderInput = z
  .object({
    clientId: idSchema,
    courseId: idSchema,
    startsOn: daySchema,
    endsOn: daySchema,
    places: z.int().min(1).max(5_000).default(1),
  })
  .refine(({ startsOn, endsOn }) => startsOn <= endsOn, { path: ['endsOn'], ...problem('days-reversed') });

export type StartOrderInput = z.output<typeof startOrderInput>;

/** A number as people type it, with a comma or a point, of at most 4 decimals (F13). */
const quantity = z
  .string()
  .trim()
  .refine(
    (text) => /^\d{1,5}([.,]\d{1,4})?$/.test(text) && !/^0+([.,]0*)?$/.test(text),
    problem('amount-not-positive'),
  )
  .transform((text) => Number(text.replace(',', '.')));

const percent = z
  .string()
  .trim()
  .refine(
    (text) => /^\d{1,3}([.,]\d{1,2})?$/.test(text) && Number(text.replace(',', '.')) <= 100,
    problem('rate-invalid'),
  )
  .transform((text) => Math.round(Number(text.replace(',', '.')) * 100));

/** A row of the price; one whose price is left empty is no row. */
const line = z.object({
  kind: z.enum(['training', 'expense', 'discount']).default('training'),
  label: z.string().trim().max(300).default(''),
  quantity: quantity.default(1),
  unitPrice: eurosSchema.optional(),
  vatRate: percent.default(0),
});

const module = z.object({
  moduleId: idSchema,
  sold: z.stringbool().default(false),
  due: z.union([idSchema, z.literal('')]).default(''),
});

const optionalChoice = <Value extends string>(values: readonly [Value, ...Value[]]) =>
  z.enum(values).optional();

const lines = z
  .string()
  .overwrite((text) => text.replace(/\r\n?/g, '\n').replaceAll('\0', '').trim())
  .max(4_000)
  .default('');

const written = z
  .object({
    revision: z.int(),
    title: z
      .string()
      .trim()
      .min(1)
      .max(200)
      .refine((text) => !/\p{Cc}/u.test(text), problem('control-characters')),
    establishmentId: idSchema.optional(),
    contactId: idSchema.optional(),
    startsOn: daySchema,
    endsOn: daySchema,
    places: z.int().min(1).max(5_000),
    priceBasis: z.enum(['participant', 'group']).default('participant'),
    lines: z.array(line).max(50).default([]),
    sessionIds: z.array(idSchema).max(200).default([]),
    modules: z.array(module).max(200).default([]),
    advance: percent,
    dueDays: z.int().min(0).max(60).default(0),
    funding: z.enum(['none', 'opco']).default('none'),
    opco: optionalChoice(opcos),
    opcoName: z.string().trim().max(100).optional(),
    partialPresence: optionalChoice(partialPresences),
    lateModule: optionalChoice(lateModulePolicies),
    subrogationFrom: eurosSchema.optional(),
    indemnity: z.stringbool().default(false),
    objective: lines,
    means: lines,
    followUp: lines,
    expiresOn: daySchema.optional(),
  })
  .refine(({ startsOn, endsOn }) => startsOn <= endsOn, { path: ['endsOn'], ...problem('days-reversed') })
  .refine(({ funding, opco }) => funding === 'none' || opco !== undefined, {
    ...{ path: ['opco'], ...problem('required') },
  })
  .refine(({ opco, opcoName, funding }) => funding === 'none' || opco !== 'other' || opcoName, {
    ...{ path: ['opcoName'], ...problem('required') },
  });

export type WrittenOrder = {
  revision: number;
  establishmentId: string | null;
  contactId: string | null;
  draft: OrderDraft;
};

/** The editor of an order of that course: amounts as people type them, rows without a price left out. */
export const orderForm = (courseId: string) =>
  written.transform((form): WrittenOrder => {
    const { revision, establishmentId, contactId, modules, funding, opco, opcoName, ...rest } = form;
    const {
      advance,
      dueDays,
      partialPresence,
      lateModule,
      subrogationFrom,
      expiresOn,
      lines: rows,
      ...plain
    } = rest;
    const draft = orderDraftSchema.parse({
      ...{ ...plain, courseId },
      lines: rows.flatMap(({ unitPrice, label, ...row }) =>
        unitPrice === undefined ? [] : [{ ...row, unitPrice, label: label || form.title }],
      ),
      modules: modules.flatMap(({ moduleId, sold, due }) =>
        sold ? [{ moduleId, dueBeforeSessionId: due === '' ? null : due }] : [],
      ),
      payment: { advance, dueDays },
      funding:
        funding === 'opco'
          ? { kind: 'opco', opco: opco ?? null, opcoName: opco === 'other' ? (opcoName ?? null) : null }
          : { kind: 'none', opco: null, opcoName: null },
      policy: {
        ...(partialPresence && { partialPresence }),
        ...(lateModule && { lateModule }),
        ...(subrogationFrom !== undefined && { subrogationFrom }),
      },
      expiresOn: expiresOn ?? null,
    });
    return { revision, draft, establishmentId: establishmentId ?? null, contactId: contactId ?? null };
  });

/** Offers what is written; a reason says why an accepted order changes. */
export const offerOrderInput = z.object({ orderId: idSchema, reason: lines });

export const withdrawOfferInput = z.object({ orderId: idSchema });

/** One of the two clicks of an acceptance (K01), on what was read. */
export const clickAcceptanceInput = z.object({
  orderId: idSchema,
  contentHash: z.string().regex(/^[0-9a-f]{64}$/),
});

/** Says no to exactly what was read, and why. */
export const declineOfferInput = clickAcceptanceInput.extend({ reason: z.string().trim().min(1).max(1_000) });

/** An acceptance got on paper, for which a member vouches. */
export const attestOrderInput = z.object({
  orderId: idSchema,
  contentHash: z.string().regex(/^[0-9a-f]{64}$/),
  reason: z.string().trim().min(1).max(1_000),
});
