import type { LoaderFunctionArgs } from '@remix-run/node';
import { accountingCsv } from '~/domain/billing/accounting-csv';
import { accountingInput } from '~/domain/billing/invoice-inputs';
import { dayIn } from '~/domain/calendar';
import { parseApiQuery } from '~/http/api-request.server';
import { requireMember } from '~/http/guards.server';
import { languageOf } from '~/http/language.server';
import { wordsFor } from '~/http/words.server';
import { exportAccounting } from '~/use-cases/billing/export-accounting.server';

/** The documents issued from one day to another, both included, for the accountant; this year's where none is given. */
export async function loader(args: LoaderFunctionArgs) {
  const { request } = args;
  const { actor, viewer, now } = await requireMember(args, 'billing.read', { settling: true });
  const today = dayIn(now, viewer.organizationTimeZone);
  const asked = new URL(request.url).searchParams;
  const days = asked.get('from') || asked.get('to') ? parseApiQuery(request, accountingInput) : null;
  const { from, to } = days ?? { from: `${today.slice(0, 4)}-01-01`, to: today };
  const entries = await exportAccounting(actor, { from, to });
  const csv = accountingCsv(wordsFor(request, 'invoice'), entries, languageOf(request));
  const name = wordsFor(request, 'billing')('invoices.fileName');
  return new Response(csv, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}-${from}-${to}.csv"`,
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  });
}
