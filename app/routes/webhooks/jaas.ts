import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Refusal } from '~/domain/refusal';
import { allowMethods, methodNotAllowed } from '~/http/api-request.server';
import { problemResponse } from '~/http/problem.server';
import { readRawBody } from '~/http/read-raw-body.server';
import { receiveRoomEvent } from '~/use-cases/attendance/receive-room-event.server';

const maximumBodyBytes = 512 * 1024;

export function loader({ request }: LoaderFunctionArgs) {
  return problemResponse(request, methodNotAllowed('POST'));
}

/** Takes in an event that JaaS signed for one of our organizations; answers 200 once it is stored, and whenever it comes again. */
export async function action({ request }: ActionFunctionArgs) {
  try {
    allowMethods(request, 'POST');
    const body = await readRawBody(request, maximumBodyBytes);
    await receiveRoomEvent({ body, signature: request.headers.get('X-Jaas-Signature') });
    return Response.json({ received: true });
  } catch (error) {
    if (error instanceof Refusal) return problemResponse(request, error);
    throw error;
  }
}
