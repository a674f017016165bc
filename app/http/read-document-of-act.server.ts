import type { OperatorRequest, RouteArgs } from '~/http/guards.server';
import { getDocumentForOperator } from '~/use-cases/billing/get-document-for-operator.server';

/**
 * The document that an operator's act in the address is about, as its page says it: whose it is, the way back to it,
 * what is owed on it and what is left to credit (cents with VAT). Refuses with `not-found`.
 */
export async function readDocumentOfAct({ params }: RouteArgs, { actor }: OperatorRequest) {
  const { id = '', invoiceId = '' } = params;
  const { document, balance, left } = await getDocumentForOperator(actor, { organizationId: id, invoiceId });
  return {
    organization: { id, name: document.buyer.name },
    about: { label: document.number, to: `/operator/organizations/${id}/documents/${invoiceId}` },
    due: balance.due,
    left,
  };
}
