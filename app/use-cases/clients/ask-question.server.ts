import type { ActorOf } from '~/domain/actor';
import type { AskQuestionInput } from '~/domain/clients/question-inputs';
import { Refusal } from '~/domain/refusal';
import { createId } from '~/platform/id.server';
import { countAttempt } from '~/platform/rate-limit.server';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { lockContact } from '~/records/clients/lock-contact.server';
import { refuseOrderOfAnother } from '~/records/clients/refuse-order-of-another.server';
import { notifyMembers } from '~/records/assistance/notify-members.server';

const perContactAndHour = 30;

/**
 * A client's contact asks the organization something, of one of the client's orders or of none; those who administer
 * are told. Refuses with `not-found` for an order of another client, `too-many-attempts`, `organization-suspended` and
 * `organization-ended`.
 */
export async function askQuestion(
  actor: ActorOf<'client-contact'>,
  { body, orderId }: AskQuestionInput,
  { now }: { now: Date },
): Promise<{ questionId: string }> {
  const { organizationId, contactId, clientId } = actor;
  const key = `client-question:${organizationId}:${contactId}`;
  await countAttempt([{ key, attempts: perContactAndHour, windowSeconds: 3_600 }]);
  return inTransaction(forOrganization(organizationId), async (tx) => {
    const contact = await lockContact(tx, organizationId, contactId, now);
    if (contact.clientId !== clientId || contact.status !== 'active') throw new Refusal('not-found');
    await refuseOrderOfAnother(tx, organizationId, clientId, orderId);
    const id = createId();
    await tx.clientQuestion.create({
      data: {
        ...{ organizationId, id, clientId, orderId: orderId ?? null, side: 'client' },
        ...{ authorId: contactId, authorName: contact.name, body, writtenAt: now },
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
        values: { client: contact.clientName, contact: contact.name },
        href: `/manage/clients/${clientId}#questions`,
      })),
      now,
    );
    return { questionId: id };
  });
}
