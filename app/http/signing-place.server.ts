import { deviceIdOf } from '~/http/device-id.server';
import type { RouteArgs } from '~/http/guards.server';
import { placeOf, type Place } from '~/http/place.server';

/** Where a signature is made, with the browser's own id. Give `headers` to the answer. */
export function signingPlaceOf(args: RouteArgs): {
  place: Place & { deviceId: string };
  headers: Record<string, string>;
} {
  const { deviceId, headers } = deviceIdOf(args.request);
  return { place: { ...placeOf(args), deviceId }, headers };
}
