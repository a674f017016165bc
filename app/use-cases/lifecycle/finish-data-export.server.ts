import type { ActorOf } from '~/domain/actor';
import { exportDays } from '~/domain/lifecycle/export-plan';
import { emailMessage } from '~/documents/emails/email-message';
import { exportPaths } from '~/integrations/disk/export-folder.server';
import { readExported, removeParts, writeArchive, writeWhole } from '~/integrations/disk/write-export.server';
import { settings } from '~/platform/settings.server';
import { forOrganization, type Tx } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { appendOutboxMessages } from '~/records/lifecycle/append-outbox-messages.server';
import { readExportProgress, type ExportKey, type ExportNext } from '~/records/lifecycle/export-state.server';

const day = 24 * 60 * 60_000;
const manifestPath = 'manifest.json';

/**
 * Puts an export whose files are all written into one archive, with a manifest of their hashes, keeps it for 7 days and
 * tells whoever asked for it. Killed on the way it is done again; twice, it tells once. An export for a recovery is
 * not told of: it is encrypted next. Returns `gone`: there is nothing left to make.
 */
export async function finishDataExport(
  _actor: ActorOf<'system'>,
  at: ExportKey,
  { now }: { now: Date },
): Promise<ExportNext> {
  const { organizationId, exportId } = at;
  const database = forOrganization(organizationId);
  if (!(await readExportProgress(database, at))) return 'gone';
  const { parts, archive } = exportPaths(organizationId, exportId);
  const files = (await readExported(parts)).filter(({ path }) => path !== manifestPath);
  const manifest = { exportId, organizationId, madeAt: now.toISOString(), files };
  await writeWhole(parts, manifestPath, Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`));
  const { bytes, sha256 } = await writeArchive(parts, archive, await readExported(parts), now);
  await inTransaction(database, async (tx) => {
    const { count } = await tx.dataExport.updateMany({
      where: { organizationId, id: exportId, status: { in: ['queued', 'running'] } },
      data: {
        ...{ status: 'ready', bytes: BigInt(bytes), sha256, finishedAt: now, error: null },
        expiresAt: new Date(now.getTime() + exportDays * day),
      },
    });
    if (count === 1) await tellRequester(tx, at, bytes);
  });
  await removeParts(parts);
  return 'gone';
}

async function tellRequester(tx: Tx, { organizationId, exportId }: ExportKey, bytes: number): Promise<void> {
  const { requestedBy, cause } = await tx.dataExport.findUniqueOrThrow({
    where: { organizationId_id: { organizationId, id: exportId } },
    select: { requestedBy: true, cause: true },
  });
  if (cause !== 'self-service' || !requestedBy) return;
  const member = await tx.membership.findUnique({
    where: { organizationId_id: { organizationId, id: requestedBy } },
    select: { email: true, language: true },
  });
  if (!member) return;
  const { name: organizationName, accentColour } = await tx.organization.findUniqueOrThrow({
    where: { id: organizationId },
    select: { name: true, accentColour: true },
  });
  const url = `${settings.APP_URL}/manage/export`;
  await appendOutboxMessages(tx, [
    emailMessage('export-ready', {
      ...{ to: member.email, language: member.language, organizationId },
      deliveryKey: `export-ready:${exportId}`,
      values: { organizationName, accentColour, url, bytes, days: exportDays },
    }),
  ]);
}
