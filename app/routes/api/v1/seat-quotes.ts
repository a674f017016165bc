import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { seatQuoteInput } from '~/domain/billing/inputs';
import { seatQuoteRepresentation } from '~/domain/billing/representations';
import { apiAnswer } from '~/http/api-answer.server';
import { allowMethods, idempotencyOf, methodNotAllowed, parseApiBody } from '~/http/api-request.server';
import { requireApiActor } from '~/http/bearer.server';
import { quoteSeats } from '~/use-cases/billing/quote-seats.server';

export async function loader(args: LoaderFunctionArgs) {
  await requireApiActor(args);
  throw methodNotAllowed('POST');
}

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireApiActor(args, 'billing.read');
  allowMethods(args.request, 'POST');
  const body = await parseApiBody(args.request, seatQuoteInput);
  const idempotency = idempotencyOf(args.request, actor, body);
  const { adjustment, next, monthlyAfter } = await quoteSeats(actor, body, { now, idempotency });
  return apiAnswer(seatQuoteRepresentation, {
    // Registering people is never paid at once (P10).
    dueNow: { excludingVat: 0, vat: 0, includingVat: 0, currency: 'EUR' },
    adjustment,
    nextInvoice: next,
    monthlyAfter: { excludingVat: monthlyAfter },
  });
}
