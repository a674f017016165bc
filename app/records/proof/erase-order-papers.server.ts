import type { Tx } from '~/platform/tenancy.server';

/**
 * Erases the evidence files of orders whose time is over, with the links to them, the papers that name people, and that
 * these participants were convoked; the accepted contract and its programme stay. In a transaction that may erase; the bytes follow by the sweeps of files
 * that nothing names. Returns how many evidence files.
 */
export async function eraseOrderPapers(
  tx: Tx,
  organizationId: string,
  orderIds: readonly string[],
  participantIds: readonly string[],
): Promise<number> {
  const ofThem = { organizationId, orderId: { in: [...orderIds] } };
  const links = await tx.auditLink.findMany({ where: ofThem, select: { id: true } });
  const linkIds = links.map(({ id }) => id);
  await tx.auditVisit.deleteMany({ where: { organizationId, linkId: { in: linkIds } } });
  await tx.auditLinkKey.deleteMany({ where: { organizationId, linkId: { in: linkIds } } });
  await tx.auditLink.deleteMany({ where: ofThem });
  await tx.issuedDocument.deleteMany({ where: { ...ofThem, kind: { notIn: ['convention', 'programme'] } } });
  const convoked = participantIds.map((id) => `convocation:${id}`);
  await tx.orderNotice.deleteMany({ where: { ...ofThem, key: { in: convoked } } });
  const { count } = await tx.evidenceFile.deleteMany({ where: ofThem });
  return count;
}
