import { z } from 'zod';
import { instantSchema } from '~/domain/calendar-inputs';
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

/** A settlement as connectors read it (api.md); amounts in cents without VAT. */
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
      at: instantText.nullable(),
      plannedMinutes: z.int(),
      deliveredMinutes: z.int(),
      fundableMinutes: z.int(),
      delivered: z.int(),
      opco: z.int(),
      agreementId: idText.nullable(),
      reason: z.enum(lineReasons),
      provisional: z.boolean(),
    }),
  ),
});
