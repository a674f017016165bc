import { z } from 'zod';
import { instantSchema } from '~/domain/calendar-inputs';
import { fundingTaskKinds } from '~/domain/funding/funding-task';
import { lineReasons } from '~/domain/funding/settlement-line';
import { idText, instantText } from '~/domain/representation';

/** Why the whole of an order is worth what it is, in the order they are told. */
const settlementReasons = [
  'no-agreement',
  'agreement-late',
  'no-subrogation',
  'below-threshold',
  'over-cap',
  'over-delivered',
] as const;

/** As of when: what had happened by then; never later than now. */
export const getSettlementQuery = z.object({ asOf: instantSchema.optional() });

/**
 * A settlement as connectors read it (api.md); amounts in cents without VAT. `kept` is the one settled on last, which a
 * correction may still change; `forecast` is null where no OPCO pays; `evidence` names records of the chains, for readers
 * who may open these.
 */
export const settlementRepresentation = z.object({
  orderId: idText,
  asOf: instantText,
  final: z.boolean(),
  price: z.int(),
  opco: z.int(),
  clientTraining: z.int(),
  indemnity: z.int(),
  currency: z.string(),
  reasons: z.array(z.enum(settlementReasons)),
  kept: z
    .object({
      settledAt: instantText,
      hash: z.string(),
      opco: z.int(),
      clientTraining: z.int(),
      indemnity: z.int(),
      differs: z.boolean(),
    })
    .nullable(),
  forecast: z
    .object({
      possible: z.int(),
      lost: z.int(),
      saveable: z.int(),
      halfDaysMissed: z.int(),
      halfDaysPartial: z.int(),
      halfDaysUnsigned: z.int(),
      modulesNotDone: z.int(),
    })
    .nullable(),
  tasks: z.array(
    z.object({
      kind: z.enum(fundingTaskKinds),
      enrolmentId: idText.nullable(),
      moduleId: idText.nullable(),
      lessonIds: z.array(idText),
      sessionId: idText.nullable(),
      halfDayId: idText.nullable(),
      dueAt: instantText,
      worth: z.int(),
    }),
  ),
  agreements: z.array(
    z.object({
      agreementId: idText,
      claimable: z.int(),
      opco: z.int(),
      reasons: z.array(z.enum(settlementReasons)),
    }),
  ),
  amounts: z.array(
    z.object({
      enrolmentId: idText,
      agreementId: idText,
      fundableMinutes: z.int(),
      amount: z.int(),
    }),
  ),
  lines: z.array(
    z.object({
      enrolmentId: idText,
      kind: z.enum(['half-day', 'lesson']),
      id: idText,
      moduleId: idText.nullable(),
      sessionId: idText.nullable(),
      at: instantText.nullable(),
      plannedMinutes: z.int(),
      deliveredMinutes: z.int(),
      fundableMinutes: z.int(),
      delivered: z.int(),
      opco: z.int(),
      borneBy: z.array(z.object({ agreementId: idText, minutes: z.int() })),
      reason: z.enum(lineReasons),
      provisional: z.boolean(),
      evidence: z.array(idText),
    }),
  ),
});
