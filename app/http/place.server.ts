import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { businessNow } from '~/platform/clock.server';

type RouteArgs = LoaderFunctionArgs | ActionFunctionArgs;

export type Place = { address: string; device: string };

/** Where a request comes from: its network address, and the browser as it names itself. */
export function placeOf({ request, context }: RouteArgs): Place {
  return { address: context.address, device: request.headers.get('User-Agent') ?? '' };
}

/** Where and at which business instant somebody asks who is not signed in. */
export async function placeAndNow(args: RouteArgs): Promise<Place & { now: Date }> {
  return { ...placeOf(args), now: await businessNow() };
}
