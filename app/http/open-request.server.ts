import type { RouteArgs } from '~/http/guards.server';
import { placeOf } from '~/http/place.server';
import { businessNow } from '~/platform/clock.server';

/** The business instant and the place of a request that anybody may make. */
export async function openRequest(args: RouteArgs): Promise<{ now: Date; address: string; device: string }> {
  return { now: await businessNow(), ...placeOf(args) };
}
