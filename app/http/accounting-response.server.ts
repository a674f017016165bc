import { accountingCsv, type AccountingEntry } from '~/domain/billing/accounting-csv';
import { accountingInput } from '~/domain/billing/invoice-inputs';
import type { DayPeriod, IsoDay } from '~/domain/calendar';
import { parseApiQuery } from '~/http/api-request.server';
import { languageOf } from '~/http/language.server';
import { wordsFor } from '~/http/words.server';

/** From which day to which documents are asked for, both included; this year's where none is given. */
export function accountingDays(request: Request, today: IsoDay): DayPeriod {
  const asked = new URL(request.url).searchParams;
  if (asked.get('from') || asked.get('to')) return parseApiQuery(request, accountingInput);
  return { from: `${today.slice(0, 4)}-01-01`, to: today };
}

/** Issued documents as a file for the accountant, in the reader's language. */
export function accountingResponse(
  request: Request,
  { entries, name, days }: { entries: readonly AccountingEntry[]; name: string; days: DayPeriod },
): Response {
  const csv = accountingCsv(wordsFor(request, 'invoice'), entries, languageOf(request));
  return new Response(csv, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}-${days.from}-${days.to}.csv"`,
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  });
}
