import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { freePort } from './free-port.mjs';

/**
 * The port of the last start while nobody else uses it, so that addresses given out before stay good; else a free one.
 * @param {string} path the file that remembers it
 */
export async function keptPort(path) {
  const port = await freePort(lastPort(path));
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, String(port));
  return port;
}

/** @param {string} path */
function lastPort(path) {
  try {
    const port = Number(readFileSync(path, 'utf8'));
    return Number.isInteger(port) && port > 0 && port < 65536 ? port : undefined;
  } catch {
    return undefined;
  }
}
