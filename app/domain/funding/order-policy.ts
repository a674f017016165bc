import type { PartialPresence } from '~/domain/attendance/attendance-policy';
import type { OrderContent, OrderDraft } from '~/domain/funding/order-content';
import type { LateModulePolicy } from '~/domain/funding/order-facts';
import { subrogationFromByDefault } from '~/domain/sales/sale-settings';

/** What the general conditions say where nobody says otherwise (K14, K15, K17). */
export const policyOfConditions = {
  partialPresence: 'minutes',
  lateModule: 'reject',
  subrogationFrom: subrogationFromByDefault,
} as const satisfies OrderContent['policy'];

export type OrganizationPolicy = {
  partialPresence: PartialPresence;
  /** Null leaves what the conditions say. */
  lateModule: LateModulePolicy | null;
  subrogationFrom: number | null;
};

/** The policy of an order with where each part comes from: conditions, then organization, then order (K03). */
export function resolvePolicy(
  organization: OrganizationPolicy,
  overrides: OrderDraft['policy'],
): Pick<OrderContent, 'policy' | 'policyOrigins'> {
  const own = <Value>(value: Value | undefined, theirs: Value | null, conditions: Value) =>
    value !== undefined
      ? { value, from: 'order' as const }
      : theirs !== null && theirs !== conditions
        ? { value: theirs, from: 'organization' as const }
        : { value: conditions, from: 'conditions' as const };
  const presence = own<PartialPresence>(
    overrides.partialPresence,
    organization.partialPresence,
    policyOfConditions.partialPresence,
  );
  const late = own<LateModulePolicy>(
    overrides.lateModule,
    organization.lateModule,
    policyOfConditions.lateModule,
  );
  const from = own<number>(
    overrides.subrogationFrom,
    organization.subrogationFrom,
    policyOfConditions.subrogationFrom,
  );
  return {
    policy: { partialPresence: presence.value, lateModule: late.value, subrogationFrom: from.value },
    policyOrigins: { partialPresence: presence.from, lateModule: late.from, subrogationFrom: from.from },
  };
}
