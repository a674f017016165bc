import { ownCookie, readOwnCookie } from '~/http/own-cookie.server';

const name = 'assidu-scan';
const path = '/sign';

/** Keeps the scan of a code that has just been opened, so that signing in, or a slow phone, does not lose it. */
export function scanCookie(scan: string, minutes: number): string {
  return ownCookie(name, scan, { path, minutes });
}

/** The last code that this browser scanned, or null. */
export function readScanCookie(request: Request): string | null {
  return readOwnCookie(request, name);
}
