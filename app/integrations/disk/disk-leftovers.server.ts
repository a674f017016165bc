import { readdir, rm, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { Leftovers } from '~/integrations/files/file-store.server';

const organizationForm = /^[0-9a-f-]{36}$/;

/** What processes killed while they stored a file leave in the folder of a disk store, told by age. */
export function diskLeftovers(folder: string, isKey: (key: string) => boolean): Leftovers {
  return {
    async removeUnfinished(before, { dryRun }) {
      const incoming = join(folder, 'incoming');
      const stopped = await olderThan(before, await filesIn(incoming));
      if (!dryRun) await Promise.all(stopped.map((path) => rm(path, { force: true })));
      return stopped.length;
    },
    async organizations() {
      const folders = await readdir(folder).catch(absentAsEmpty);
      return folders.filter((name) => organizationForm.test(name));
    },
    async keysKeptBefore(before, organizationId) {
      const paths = await olderThan(before, await filesIn(join(folder, organizationId)));
      return paths.map((path) => relative(folder, path).replaceAll(sep, '/')).filter(isKey);
    },
    async removeOrganization(organizationId) {
      if (!organizationForm.test(organizationId)) throw new Error('not an organization');
      await rm(join(folder, organizationId), { recursive: true, force: true });
    },
  };
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(absentAsEmpty);
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

/** Those last written before an instant; one that is gone meanwhile is none. */
async function olderThan(before: Date, paths: readonly string[]): Promise<string[]> {
  const older: string[] = [];
  for (const path of paths) {
    const about = await stat(path).catch(absentAsNull);
    if (about && about.mtimeMs < before.getTime()) older.push(path);
  }
  return older;
}

const isAbsent = (error: unknown) => error instanceof Error && Reflect.get(error, 'code') === 'ENOENT';

function absentAsEmpty(error: unknown): never[] {
  if (isAbsent(error)) return [];
  throw error;
}

function absentAsNull(error: unknown): null {
  if (isAbsent(error)) return null;
  throw error;
}
