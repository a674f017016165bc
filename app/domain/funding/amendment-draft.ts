import type { IsoDay } from '~/domain/calendar';
import { orderDraftSchema, type OrderContent, type OrderDraft } from '~/domain/funding/order-content';

/**
 * What an amendment begins with, open as long as a new quote: a rule not the order's own stays where it came from (K03),
 * and what an earlier one postponed is done.
 */
export function amendmentDraft(inForce: OrderContent, expiresOn: IsoDay): OrderDraft {
  const { policy, policyOrigins, postponed: _done, ...content } = inForce;
  const { partialPresence, lateModule, subrogationFrom } = policyOrigins;
  return orderDraftSchema.parse({
    ...{ ...content, expiresOn },
    policy: {
      ...(partialPresence === 'order' && { partialPresence: policy.partialPresence }),
      ...(lateModule === 'order' && { lateModule: policy.lateModule }),
      ...(subrogationFrom === 'order' && { subrogationFrom: policy.subrogationFrom }),
    },
  });
}
