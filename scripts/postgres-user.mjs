import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { Problem } from './problem.mjs';

const RUNS_ANYTHING = ['+no_setuid_fixup', '+dac_override', '+dac_override'];

/**
 * PostgreSQL refuses to run as root. As an ordinary user it runs as that user; as root, as `postgres` (or `nobody`),
 * with the capability to enter the folders that only root may enter when it must live in one.
 * @param {string[]} folders what that user must enter: those of the binaries and of the cluster
 * @returns {{ uid?: number, gid?: number, command: (program: string, args: string[]) => [string, string[]] }}
 */
export function postgresUser(folders) {
  if (process.getuid?.() !== 0) return { command: (program, args) => [program, args] };
  const { uid, gid } = unprivilegedUser();
  const ids = [`--reuid=${uid}`, `--regid=${gid}`, '--clear-groups'];
  if (!folders.every(reachableByOthers)) {
    const [securebits, inheritable, ambient] = RUNS_ANYTHING;
    ids.push(`--securebits=${securebits}`, `--inh-caps=${inheritable}`, `--ambient-caps=${ambient}`);
  }
  const trial = spawnSync('setpriv', [...ids, 'true'], { encoding: 'utf8' });
  if (trial.status !== 0) {
    const cause = (trial.error?.message ?? trial.stderr).trim();
    throw new Problem(
      `As root, the embedded database needs "setpriv" (package util-linux) to run as another user, and it failed: ${cause}. Start as an ordinary user, or set DATABASE_URL.`,
    );
  }
  return { uid, gid, command: (program, args) => ['setpriv', [...ids, program, ...args]] };
}

function unprivilegedUser() {
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n');
  for (const name of ['postgres', 'nobody']) {
    const fields = lines.find((line) => line.startsWith(`${name}:`))?.split(':');
    if (fields) return { uid: Number(fields[2]), gid: Number(fields[3]) };
  }
  throw new Problem(
    'As root, the embedded database needs a user "postgres" or "nobody" to run as, and there is none. Start as an ordinary user, or set DATABASE_URL.',
  );
}

/** @param {string} folder */
function reachableByOthers(folder) {
  for (let at = folder; ; at = dirname(at)) {
    if ((statSync(at).mode & 0o001) === 0) return false;
    if (at === dirname(at)) return true;
  }
}
