import { idSchema } from '~/domain/id';
import { ownCookie, readOwnCookie } from '~/http/own-cookie.server';
import { createId } from '~/platform/id.server';

const name = 'assidu-device';
/** As long as browsers keep any cookie. */
const minutes = 400 * 24 * 60;

/**
 * By what a browser is known again, whoever signs in with it: a random id in a cookie that lasts, out of scripts' reach.
 * Give `headers` to the answer; they carry the cookie to a browser that has none yet.
 */
export function deviceIdOf(request: Request): { deviceId: string; headers: Record<string, string> } {
  const known = readOwnCookie(request, name);
  if (known && idSchema.safeParse(known).success) return { deviceId: known, headers: {} };
  const deviceId = createId();
  return { deviceId, headers: { 'Set-Cookie': ownCookie(name, deviceId, { path: '/', minutes }) } };
}
