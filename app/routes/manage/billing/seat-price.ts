import type { LoaderFunctionArgs } from '@remix-run/node';
import { seatQuoteInput } from '~/domain/billing/inputs';
import { requireMember } from '~/http/guards.server';
import { readQuery } from '~/http/read-query.server';
import { quoteSeats } from '~/use-cases/billing/quote-seats.server';

/** What adding `?add=` people costs, for pages on which the number changes. */
export async function loader(args: LoaderFunctionArgs) {
  const { actor, now } = await requireMember(args, 'billing.read');
  const { add } = readQuery(args.request, seatQuoteInput.pick({ add: true }).partial());
  return { price: await quoteSeats(actor, { add: add ?? 1 }, { now }) };
}
