import { forOrganization } from '~/platform/tenancy.server';
import { connect, countersign, sign } from './attendance';
import { createAcceptedOrder, type AcceptedOrder } from './order';

/** An accepted order whose first learner attended and signed both half-days, with a signatory. */
export async function createHeldOrder(
  values: Parameters<typeof createAcceptedOrder>[0] = {},
): Promise<AcceptedOrder> {
  const order = await createAcceptedOrder(values);
  const { organizationId, session } = order;
  await forOrganization(organizationId).organization.update({
    where: { id: organizationId },
    data: { representativeName: 'Anne Delorme', representativeTitle: 'Directrice' },
    select: { id: true },
  });
  for (const halfDay of [0, 1]) {
    await connect(session, { learner: 0, halfDay }, 0, 210);
    await sign(session, { learner: 0, halfDay });
    await countersign(session, halfDay);
  }
  return order;
}
