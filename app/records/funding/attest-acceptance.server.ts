import { createId } from '~/platform/id.server';
import type { Tx } from '~/platform/tenancy.server';
import { appendOrderEvidence, type OrderSource } from '~/records/funding/append-order-evidence.server';
import { memberName } from '~/records/organizations/member-name.server';

/** Writes that a member vouches for an acceptance got outside: on paper, or by a connected system (api.md). */
export async function attestAcceptance(
  tx: Tx,
  organizationId: string,
  orderId: string,
  wish: {
    version: { id: string; contentHash: string };
    reason: string;
    document?: { id: string; sha256: string } | null;
    by: string;
    source: OrderSource;
  },
  now: Date,
): Promise<void> {
  const { version, reason, document = null, by, source } = wish;
  const documentHash = document?.sha256 ?? null;
  const payload = { versionId: version.id, contentHash: version.contentHash, reason, documentHash, by };
  const fact = { kind: 'accepted-attested' as const, payload, source };
  const evidence = await appendOrderEvidence(tx, organizationId, orderId, fact, now);
  await tx.orderAcceptance.create({
    data: {
      ...{ organizationId, id: createId(), orderId, versionId: version.id, click: 'attested' },
      ...{ contentHash: version.contentHash, actorKind: 'member', actorId: by },
      name: await memberName(tx, organizationId, by),
      ...{
        address: '',
        device: source,
        documentFileId: document?.id ?? null,
        evidenceId: evidence.id,
        occurredAt: now,
      },
    },
    select: { id: true },
  });
}
