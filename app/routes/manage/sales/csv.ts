import type { LoaderFunctionArgs } from '@remix-run/node';
import { dayIn } from '~/domain/calendar';
import { accountingDays, accountingResponse } from '~/http/accounting-response.server';
import { requireMember } from '~/http/guards.server';
import { wordsFor } from '~/http/words.server';
import { exportSales } from '~/use-cases/sales/export-sales.server';

/** The documents issued from one day to another, both included, for the accountant; this year's where none is given. */
export async function loader(args: LoaderFunctionArgs) {
  const { request } = args;
  const { actor, viewer, now } = await requireMember(args, 'sales.read');
  const timeZone = viewer.organizationTimeZone;
  const days = accountingDays(request, dayIn(now, timeZone));
  const entries = await exportSales(actor, days, { now, timeZone });
  return accountingResponse(request, { entries, name: wordsFor(request, 'sales')('fileName'), days });
}
