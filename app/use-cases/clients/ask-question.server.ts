import type { ActorOf } from '~/domain/actor';
import type { AskQuestionInput } from '~/domain/clients/question-inputs';
import { Refusal } from '~/domain/refusal';
import { countAttempt } from '~/platform/rate-limit.server';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { lockContact } from '~/records/clients/lock-contact.server';
import { refuseOrderOfAnother } from '~/records/clients/refuse-order-of-another.server';
import { writeClientQuestion } from '~/records/clients/write-client-question.server';

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
    const asked = { clientId, clientName: contact.clientName, orderId: orderId ?? null, body };
    const author = { id: contactId, name: contact.name };
    return writeClientQuestion(tx, organizationId, { ...asked, contact: author }, now);
  });
}
