import { currentFileStore } from '~/integrations/files/current-file-store.server';
import { createId } from '~/platform/id.server';
import { forOrganization } from '~/platform/tenancy.server';
import { recordStoredFile } from '~/records/courses/record-stored-file.server';
import type { AcceptedOrder } from './order';

/** The paper that the client signed, kept with the acceptance of an order that a member attested. */
export async function attachSignedPaper({ organizationId, orderId, admin }: AcceptedOrder) {
  const now = new Date('2026-11-10T09:00:00.000Z');
  const db = forOrganization(organizationId);
  const signed = Buffer.from('%PDF-1.7 signed by hand');
  const store = currentFileStore();
  const about = { organizationId, name: 'Convention signée.pdf', mediaType: 'application/pdf' };
  const { key: storeKey, bytes, sha256 } = await store.put(one(signed), about);
  const { name, mediaType } = about;
  const size = { bytes, sha256, width: null, height: null, durationMs: null, pageCount: 1 };
  const stored = { store: store.name, storeKey, name, mediaType, ...size };
  const by = { purpose: 'agreement-document' as const, uploadedBy: admin.membershipId, now };
  const { id: documentFileId } = await recordStoredFile(db, organizationId, stored, by);
  const attested = await db.orderAcceptance.findFirstOrThrow({
    where: { organizationId, orderId, click: 'attested' },
  });
  await db.orderAcceptance.create({
    data: { ...attested, id: createId(), documentFileId },
    select: { id: true },
  });
  return { signed, documentFileId, storeKey };
}

async function* one(bytes: Uint8Array) {
  yield bytes;
}
