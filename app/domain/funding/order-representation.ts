import { z } from 'zod';
import { partialPresences } from '~/domain/attendance/attendance-policy';
import { lateModulePolicies } from '~/domain/funding/order-facts';
import { policyOrigins } from '~/domain/funding/order-content';
import { orderStates } from '~/domain/funding/order-state';
import { dayText, idText, instantText } from '~/domain/representation';

const origin = z.enum(policyOrigins);

/** Somebody of an order as connectors read it; instants of K13 are null until told. */
export const orderParticipantRepresentation = z.object({
  id: idText,
  enrolmentId: idText,
  memberId: idText,
  namedWithOrder: z.boolean(),
  replacesEnrolmentId: idText.nullable(),
  joinedAt: instantText,
  leftAt: instantText.nullable(),
  toldOpcoAt: instantText.nullable(),
  toldOrganizationAt: instantText.nullable(),
});

/** An order as connectors read it (api.md): the content in force, else the draft. Amounts in cents. */
export const orderRepresentation = z.object({
  id: idText,
  number: z.string(),
  state: z.enum(orderStates),
  clientId: idText,
  courseId: idText,
  title: z.string(),
  startsOn: dayText,
  endsOn: dayText,
  places: z.int(),
  price: z.object({ excludingVat: z.int(), vat: z.int(), includingVat: z.int() }),
  currency: z.string(),
  priceBasis: z.enum(['participant', 'group']),
  participants: z.array(orderParticipantRepresentation),
  sessionIds: z.array(idText),
  modules: z.array(z.object({ moduleId: idText, dueBeforeSessionId: idText.nullable() })),
  policy: z.object({
    partialPresence: z.object({ value: z.enum(partialPresences), origin }),
    lateModule: z.object({ value: z.enum(lateModulePolicies), origin }),
    subrogationFrom: z.object({ value: z.int(), origin }),
  }),
  contentHash: z.string().nullable(),
  version: z.int().nullable(),
  createdAt: instantText,
  acceptedAt: instantText.nullable(),
  cancelledAt: instantText.nullable(),
  settledAt: instantText.nullable(),
});

export type OrderSheet = z.input<typeof orderRepresentation>;
