import type { LoaderFunctionArgs } from '@remix-run/node';
import { dayIn } from '~/domain/calendar';
import { accountingDays, accountingResponse } from '~/http/accounting-response.server';
import { requireMember } from '~/http/guards.server';
import { wordsFor } from '~/http/words.server';
import { exportAccounting } from '~/use-cases/billing/export-accounting.server';

/** The documents issued from one day to another, both included, for the accountant; this year's where none is given. */
export async function loader(args: LoaderFunctionArgs) {
  const { request } = args;
  const { actor, viewer, now } = await requireMember(args, 'billing.read', { settling: true });
  const days = accountingDays(request, dayIn(now, viewer.organizationTimeZone));
  const entries = await exportAccounting(actor, days);
  const name = wordsFor(request, 'billing')('invoices.fileName');
  return accountingResponse(request, { entries, name, days });
}
