import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Refusal } from '~/domain/refusal';
import { allowMethods, methodNotAllowed } from '~/http/api-request.server';
import { problemResponse } from '~/http/problem.server';
import { readRawBody } from '~/http/read-raw-body.server';
import { verifyWebhookSignature } from '~/integrations/stripe/verify-webhook-signature.server';
import { receivePaymentEvent } from '~/use-cases/billing/receive-payment-event.server';

const maximumBodyBytes = 512 * 1024;

export function loader({ request }: LoaderFunctionArgs) {
  return problemResponse(request, methodNotAllowed('POST'));
}

/** Takes in an event that Stripe signed; answers 200 once it is stored, and again whenever it comes again. */
export async function action({ request }: ActionFunctionArgs) {
  try {
    allowMethods(request, 'POST');
    const body = await readRawBody(request, maximumBodyBytes);
    const event = verifyWebhookSignature(body, request.headers.get('Stripe-Signature'));
    if (!event) throw new Refusal('signature-refused');
    await receivePaymentEvent(event);
    return Response.json({ received: true });
  } catch (error) {
    if (error instanceof Refusal) return problemResponse(request, error);
    throw error;
  }
}
