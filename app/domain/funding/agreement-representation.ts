import { z } from 'zod';
import { opcos } from '~/domain/funding/opcos';
import { dayText, idText, instantText } from '~/domain/representation';

/** What is odd about an agreement and recorded all the same. */
const agreementWarningCodes = [
  'agreement-late',
  'below-threshold',
  'cap-zero',
  'rate-zero',
  'hours-zero',
  'hours-above-order',
  'outside-order-days',
  'borne-twice',
  'received-later',
] as const;

/** An OPCO's agreement as connectors read it (api.md): rate and cap in cents, hours for each person, days inclusive. */
export const agreementRepresentation = z.object({
  id: idText,
  orderId: idText,
  opco: z.enum(opcos),
  opcoName: z.string(),
  number: z.string(),
  receivedAt: instantText,
  subrogation: z.boolean(),
  hours: z.number(),
  hourlyRate: z.int(),
  cap: z.int(),
  currency: z.string(),
  participants: z.array(idText),
  from: dayText,
  to: dayText,
  amends: idText.nullable(),
  warnings: z.array(z.enum(agreementWarningCodes)),
});
