import type { ActorOf } from '~/domain/actor';
import type { AccountingEntry } from '~/domain/billing/accounting-csv';
import type { DayPeriod } from '~/domain/calendar';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { findInvoices } from '~/records/billing/find-invoices.server';

/**
 * The documents issued on some days, both included, in the order of their numbers, for the accountant's file. Refuses
 * with `not-allowed`.
 */
export async function exportAccounting(
  actor: ActorOf<'member'>,
  days: DayPeriod,
): Promise<AccountingEntry[]> {
  if (!can(actor, 'billing.read')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  const rows = await findInvoices(forOrganization(organizationId), organizationId, { days, order: 'oldest' });
  return rows.map(({ document, status }) => ({ document, status }));
}
