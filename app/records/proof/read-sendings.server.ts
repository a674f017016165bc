import { convocationNotice } from '~/domain/proof/convocation-notice';
import type { Tx } from '~/platform/tenancy.server';
import type { FilePerson, OrderFile } from '~/records/proof/read-order-file.server';

/** What these people of an order were sent before it (F5b), by name, and the files of the rules they were given. One query. */
export async function readSendings(
  tx: Tx,
  { organizationId, order }: OrderFile,
  people: readonly FilePerson[],
): Promise<{
  sent: { name: string; email: string; at: Date; told: string[]; rulesHash: string | null }[];
  rules: string[];
}> {
  const own = new Set(people.map(({ participantId }) => participantId));
  const rows = await tx.orderNotice.findMany({
    where: { organizationId, orderId: order.id, kind: 'convocation' },
    orderBy: [{ sentAt: 'asc' }, { id: 'asc' }],
    select: { recipients: true, details: true, sentAt: true },
  });
  const notices = rows
    .map(({ sentAt, ...row }) => ({ ...convocationNotice.parse(row), at: sentAt }))
    .filter(({ details }) => own.has(details.participantId));
  return {
    sent: notices.flatMap(({ recipients, details: { told, rules }, at }) =>
      recipients.map(({ name, email }) => ({ name, email, at, told, rulesHash: rules?.sha256 ?? null })),
    ),
    rules: [...new Set(notices.flatMap(({ details }) => details.rules?.fileId ?? []))],
  };
}
