import type { ActorOf } from '~/domain/actor';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { readClientQuestions } from '~/records/clients/read-client-questions.server';

const ordersToChoose = 100;

/**
 * What the client of a contact asked and was answered, the latest last, and the orders that one may ask about. Answers
 * that are shown here count as read from now on.
 */
export async function listClientQuestions(actor: ActorOf<'client-contact'>, { now }: { now: Date }) {
  const { organizationId, clientId } = actor;
  return inTransaction(forOrganization(organizationId), async (tx) => {
    const messages = await readClientQuestions(tx, organizationId, clientId);
    const fresh = messages.filter(({ side, readAt }) => side === 'organization' && readAt === null);
    if (fresh.length > 0) {
      await tx.clientQuestion.updateMany({
        where: { organizationId, clientId, side: 'organization', readAt: null },
        data: { readAt: now },
      });
    }
    const orders = await tx.trainingOrder.findMany({
      where: { organizationId, clientId, status: { not: 'draft' } },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: ordersToChoose,
      select: { id: true, number: true, title: true },
    });
    return { messages, orders };
  });
}
