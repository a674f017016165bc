import { describeDevice } from '~/domain/organizations/device';
import { deviceIdOf } from '~/http/device-id.server';
import type { RouteArgs } from '~/http/guards.server';
import { placeOf } from '~/http/place.server';
import type { RoomPlace } from '~/use-cases/attendance/record-room-presence.server';

/** The device in words (`Firefox, Windows`), with the browser's own id. Give `headers` to the answer. */
export function roomPlaceOf(args: RouteArgs): { place: RoomPlace; headers: Record<string, string> } {
  const { address, device: userAgent } = placeOf(args);
  const { browser, system } = describeDevice(userAgent);
  const device = [browser, system].filter((name) => name !== null).join(', ');
  const { deviceId, headers } = deviceIdOf(args.request);
  return { place: { address, device, deviceId }, headers };
}
