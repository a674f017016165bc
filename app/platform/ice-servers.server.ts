import { createHmac } from 'node:crypto';
import { settings } from '~/platform/settings.server';

/** As a browser takes it (`RTCIceServer`). */
export type IceServer = { urls: string | string[]; username?: string; credential?: string };

const lifeSeconds = 12 * 3600;

type Given = { ICE_SERVERS?: readonly IceServer[]; TURN_URLS?: readonly string[]; TURN_SECRET?: string };

/**
 * The servers by which browsers find one another. Credentials of a TURN server hold for 12 hours, by the convention
 * that coturn knows as `use-auth-secret`: the name says when they end, the password signs the name.
 * `relayed` tells whether any of them passes media on where no direct connection can be made.
 */
export function iceServersFor(
  person: string,
  realNow: Date,
  { ICE_SERVERS = [], TURN_URLS, TURN_SECRET }: Given = settings,
): { iceServers: IceServer[]; relayed: boolean } {
  const iceServers = [...ICE_SERVERS];
  if (TURN_URLS && TURN_SECRET) {
    const username = `${Math.floor(realNow.getTime() / 1000) + lifeSeconds}:${person}`;
    const credential = createHmac('sha1', TURN_SECRET).update(username).digest('base64');
    iceServers.push({ urls: [...TURN_URLS], username, credential });
  }
  const relayed = iceServers.some(({ urls }) => [urls].flat().some((url) => /^turns?:/.test(url)));
  return { iceServers, relayed };
}
