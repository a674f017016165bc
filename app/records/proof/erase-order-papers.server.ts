import type { Tx } from '~/platform/tenancy.server';

/**
 * Erases of orders whose time is over what names these participants: evidence files of the whole order and of each of
 * them, with the links to these, papers of several people, and that they were convoked. The accepted contract, its
 * programme and the papers of other people alone stay. In a transaction that may erase; bytes follow by the sweeps of
 * files that nothing names. Returns how many evidence files.
 */
export async function eraseOrderPapers(
  tx: Tx,
  organizationId: string,
  orderIds: readonly string[],
  participantIds: readonly string[],
): Promise<number> {
  const ofOrders = { organizationId, orderId: { in: [...orderIds] } };
  const files = await tx.evidenceFile.findMany({
    where: { ...ofOrders, OR: [{ participantId: null }, { participantId: { in: [...participantIds] } }] },
    select: { id: true },
  });
  const ofFiles = { organizationId, fileId: { in: files.map(({ id }) => id) } };
  const links = await tx.auditLink.findMany({ where: ofFiles, select: { id: true } });
  const ofLinks = { organizationId, linkId: { in: links.map(({ id }) => id) } };
  await tx.auditVisit.deleteMany({ where: ofLinks });
  await tx.auditLinkKey.deleteMany({ where: ofLinks });
  await tx.auditLink.deleteMany({ where: ofFiles });
  await tx.issuedDocument.deleteMany({
    where: { ...ofOrders, enrolmentId: null, kind: { notIn: ['convention', 'programme'] } },
  });
  const convoked = participantIds.map((id) => `convocation:${id}`);
  await tx.orderNotice.deleteMany({ where: { ...ofOrders, key: { in: convoked } } });
  const { count } = await tx.evidenceFile.deleteMany({
    where: { organizationId, id: { in: files.map(({ id }) => id) } },
  });
  return count;
}
