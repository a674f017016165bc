import { fileStore } from '~/integrations/files/current-file-store.server';
import type { Leftovers, StoreName } from '~/integrations/files/file-store.server';
import { forOrganization } from '~/platform/tenancy.server';

const day = 24 * 60 * 60_000;
const unfinishedDays = 1;
const unrecordedDays = 7;

/**
 * Removes from our disk what a process killed during an upload leaves behind: contents whose writing stopped more than
 * a day ago, and whole ones older than 7 days that no row names. `at` is real time, as the age of a file is; folders
 * of organizations that this database does not know are left alone, lest a wrong database empty them. Returns how many
 * of each; a dry run only counts. Twice, or twice at once, it removes no more.
 */
export async function removeLeftoverBytes(
  { dryRun }: { dryRun: boolean },
  { at }: { at: Date },
): Promise<{ uploadsUnfinished: number; filesUnrecorded: number }> {
  const store = fileStore('disk');
  const { leftovers } = store;
  if (!leftovers) return { uploadsUnfinished: 0, filesUnrecorded: 0 };
  const daysAgo = (days: number) => new Date(at.getTime() - days * day);
  const uploadsUnfinished = await leftovers.removeUnfinished(daysAgo(unfinishedDays), { dryRun });
  let filesUnrecorded = 0;
  for (const organizationId of await leftovers.organizations()) {
    const keys = await unrecorded(leftovers, store.name, organizationId, daysAgo(unrecordedDays));
    filesUnrecorded += keys.length;
    if (!dryRun) for (const key of keys) await store.remove(key);
  }
  return { uploadsUnfinished, filesUnrecorded };
}

async function unrecorded(leftovers: Leftovers, store: StoreName, organizationId: string, before: Date) {
  const keys = await leftovers.keysKeptBefore(before, organizationId);
  if (keys.length === 0) return [];
  const organization = await forOrganization(organizationId).organization.findUnique({
    where: { id: organizationId },
    select: { files: { where: { organizationId, store }, select: { storeKey: true } } },
  });
  if (!organization) return [];
  const named = new Set(organization.files.map(({ storeKey }) => storeKey));
  return keys.filter((key) => !named.has(key));
}
