import type { ActorOf } from '~/domain/actor';
import type { AnswerClientInput } from '~/domain/clients/question-inputs';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { createId } from '~/platform/id.server';
import { settings } from '~/platform/settings.server';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { lockClient } from '~/records/clients/lock-client.server';
import { refuseOrderOfAnother } from '~/records/clients/refuse-order-of-another.server';
import { appendOutboxMessages } from '~/records/lifecycle/append-outbox-messages.server';
import { memberName } from '~/records/organizations/member-name.server';

/**
 * The organization writes to a client: all that was asked counts as read, and each contact who follows the client is
 * told by e-mail. Refuses with `not-allowed`, `not-found`, `client-archived`, `feature-not-in-plan`,
 * `organization-suspended` and `organization-ended`.
 */
export async function answerClient(
  actor: ActorOf<'member'>,
  { clientId, orderId, body }: AnswerClientInput,
  { now }: { now: Date },
): Promise<{ questionId: string }> {
  if (!can(actor, 'clients.write')) throw new Refusal('not-allowed');
  const { organizationId, membershipId } = actor;
  return inTransaction(forOrganization(organizationId), async (tx) => {
    const { organization, client } = await lockClient(tx, organizationId, clientId, { now });
    await refuseOrderOfAnother(tx, organizationId, clientId, orderId);
    const id = createId();
    const authorName = await memberName(tx, organizationId, membershipId);
    await tx.clientQuestion.updateMany({
      where: { organizationId, clientId, side: 'client', readAt: null },
      data: { readAt: now },
    });
    await tx.clientQuestion.create({
      data: {
        ...{ organizationId, id, clientId, orderId: orderId ?? null, side: 'organization' },
        ...{ authorId: membershipId, authorName, body, writtenAt: now },
      },
      select: { id: true },
    });
    const contacts = await tx.clientContact.findMany({
      where: { organizationId, clientId, status: 'active' },
      select: { email: true, firstName: true, language: true },
    });
    await appendOutboxMessages(
      tx,
      contacts.map(({ email, firstName, language }) => ({
        kind: 'email' as const,
        template: 'client-answered',
        to: email,
        language,
        organizationId,
        deliveryKey: `client-answered:${id}:${email}`,
        values: {
          organizationName: organization.name,
          accentColour: organization.accentColour,
          firstName,
          clientName: client.name,
          authorName,
          message: body,
          url: `${settings.APP_URL}/client/questions`,
        },
      })),
    );
    return { questionId: id };
  });
}
