import type { ActorOf } from '~/domain/actor';
import { addInZone } from '~/domain/calendar';
import { emailMessage } from '~/documents/emails/email-message';
import { removeExport } from '~/integrations/disk/export-folder.server';
import { sealArchive } from '~/integrations/disk/sealed-archive.server';
import { createSecretToken } from '~/platform/secret-token.server';
import { settings } from '~/platform/settings.server';
import { forOrganization, type Tx } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { appendContractEvents } from '~/records/lifecycle/append-contract-events.server';
import { appendOutboxMessages } from '~/records/lifecycle/append-outbox-messages.server';
import type { ExportKey } from '~/records/lifecycle/export-state.server';
import { lockContract } from '~/records/lifecycle/read-contract.server';

type Sealed = { bytes: number; sha256: string; token: string; tokenHash: string };

/**
 * Delivers a recovery that was paid, once its export is ready: the archive is encrypted under a key that lives in its
 * link alone, the owners get the link, and the purge goes on. Killed on the way it is done again under another key;
 * twice, one delivery stands. Does nothing for any other export.
 */
export async function deliverRecovery(
  actor: ActorOf<'system'>,
  at: ExportKey,
  { now }: { now: Date },
): Promise<void> {
  const { organizationId, exportId } = at;
  const database = forOrganization(organizationId);
  if (!(await isToDeliver(database, at))) return;
  const { token, hash: tokenHash } = createSecretToken();
  const sealed = { ...(await sealArchive(at, exportId, token)), token, tokenHash };
  await inTransaction(database, async (tx) => {
    const opened = await lockContract(tx, organizationId);
    if (!(await isToDeliver(tx, at))) return;
    const { policy, timeZone, recovery } = opened.contract;
    const expiresAt = addInZone(now, { days: policy.archiveDays }, timeZone);
    const { bytes, sha256 } = sealed;
    await tx.recoveredArchive.create({
      data: {
        id: exportId,
        organizationId,
        tokenHash,
        bytes: BigInt(bytes),
        sha256,
        createdAt: now,
        expiresAt,
      },
      select: { id: true },
    });
    await tx.recoveryRequest.updateMany({
      where: { organizationId, exportId },
      data: { status: 'delivered', closedAt: now },
    });
    await tx.dataExport.updateMany({
      where: { organizationId, id: exportId },
      data: { status: 'deleted', expiresAt: now },
    });
    if (recovery) {
      const closed = { kind: 'recovery-closed' as const, at: now, purgeNotBefore: now };
      await appendContractEvents(tx, opened, [closed], { actor, now });
    }
    await tellOwners(tx, at, sealed, { expiresAt, days: policy.archiveDays });
  });
  await removeExport(organizationId, exportId);
}

async function isToDeliver(tx: Tx, { organizationId, exportId }: ExportKey): Promise<boolean> {
  const ready = await tx.dataExport.count({
    where: { organizationId, id: exportId, cause: 'recovery', status: 'ready' },
  });
  const paid = await tx.recoveryRequest.count({ where: { organizationId, exportId, status: 'paid' } });
  return ready === 1 && paid === 1;
}

/** The link outlives the organization, and so do its e-mails until they are sent. */
async function tellOwners(
  tx: Tx,
  { organizationId, exportId }: ExportKey,
  { token, bytes }: Sealed,
  { expiresAt, days }: { expiresAt: Date; days: number },
): Promise<void> {
  const {
    name: organizationName,
    accentColour,
    timeZone,
  } = await tx.organization.findUniqueOrThrow({
    where: { id: organizationId },
    select: { name: true, accentColour: true, timeZone: true },
  });
  const owners = await tx.membership.findMany({
    where: { organizationId, role: 'owner', status: 'active' },
    select: { id: true, email: true, language: true },
  });
  const url = `${settings.APP_URL}/recovered/${token}`;
  const values = {
    organizationName,
    accentColour,
    timeZone,
    url,
    bytes,
    days,
    expiresAt: expiresAt.toISOString(),
  };
  await appendOutboxMessages(
    tx,
    owners.map(({ id, email, language }) =>
      emailMessage('recovery-ready', {
        ...{ to: email, language, deliveryKey: `recovery-ready:${exportId}:${id}`, values },
      }),
    ),
  );
}
