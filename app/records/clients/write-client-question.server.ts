import { createId } from '~/platform/id.server';
import type { Tx } from '~/platform/tenancy.server';
import { notifyMembers } from '~/records/assistance/notify-members.server';

/** Writes what a client's contact asks, of an order or of none; those who administer the organization are told. */
export async function writeClientQuestion(
  tx: Tx,
  organizationId: string,
  question: {
    clientId: string;
    clientName: string;
    orderId: string | null;
    contact: { id: string; name: string };
    body: string;
  },
  now: Date,
): Promise<{ questionId: string }> {
  const { clientId, clientName, orderId, contact, body } = question;
  const id = createId();
  await tx.clientQuestion.create({
    data: {
      ...{ organizationId, id, clientId, orderId, side: 'client' },
      ...{ authorId: contact.id, authorName: contact.name, body, writtenAt: now },
    },
    select: { id: true },
  });
  const told = await tx.membership.findMany({
    where: { organizationId, status: 'active', role: { in: ['owner', 'admin'] } },
    select: { id: true },
  });
  await notifyMembers(
    tx,
    organizationId,
    told.map((member) => ({
      membershipId: member.id,
      kind: 'client-asked' as const,
      subjectKey: `client-question:${id}`,
      values: { client: clientName, contact: contact.name },
      href: `/manage/clients/${clientId}#questions`,
    })),
    now,
  );
  return { questionId: id };
}
