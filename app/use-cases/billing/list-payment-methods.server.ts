import type { ActorOf } from '~/domain/actor';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { paymentsAreOn } from '~/integrations/stripe/payments-are-on.server';
import { forOrganization } from '~/platform/tenancy.server';

export type ListedPaymentMethod = {
  id: string;
  kind: 'card' | 'sepa';
  brand: string | null;
  last4: string;
  expMonth: number | null;
  expYear: number | null;
  holder: string | null;
  country: string | null;
  mandateReference: string | null;
  mandateUrl: string | null;
  mandateStatus: string | null;
  isDefault: boolean;
  createdAt: Date;
};

/**
 * The cards and mandates registered, the one that is debited first; and whether this installation takes payments at
 * all. Refuses with `not-allowed`.
 */
export async function listPaymentMethods(
  actor: ActorOf<'member'>,
): Promise<{ paymentsOn: boolean; methods: ListedPaymentMethod[] }> {
  if (!can(actor, 'billing.read')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  const rows = await forOrganization(organizationId).paymentMethod.findMany({
    where: { organizationId, detachedAt: null },
    orderBy: [{ isDefault: 'desc' }, { createdAt: 'desc' }, { id: 'desc' }],
    select: {
      ...{ id: true, kind: true, brand: true, last4: true, expMonth: true, expYear: true, holder: true },
      ...{ country: true, mandateReference: true, mandateUrl: true, mandateStatus: true },
      ...{ isDefault: true, createdAt: true },
    },
  });
  return {
    paymentsOn: paymentsAreOn(),
    methods: rows.map(({ kind, ...method }) => ({ ...method, kind: kind === 'sepa' ? 'sepa' : 'card' })),
  };
}
