import { answerMinutes } from '~/domain/assistance/help-standing';
import { dayIn } from '~/domain/calendar';
import { groupBy } from '~/domain/group-by';
import { isWithin, type OrderWindow } from '~/domain/proof/order-window';
import type { Tx } from '~/platform/tenancy.server';

/** Requests for help that learners made on the days of an order, with all that was said, the first first (F4). Two queries. */
export async function readAssistance(
  tx: Tx,
  organizationId: string,
  enrolments: readonly { enrolmentId: string; window: OrderWindow }[],
  timeZone: string,
) {
  const windowOf = new Map(enrolments.map(({ enrolmentId, window }) => [enrolmentId, window]));
  const asked = await tx.helpRequest.findMany({
    where: { organizationId, enrolmentId: { in: [...windowOf.keys()] } },
    orderBy: [{ askedAt: 'asc' }, { id: 'asc' }],
    include: { enrolment: { select: { membership: { select: { firstName: true, lastName: true } } } } },
  });
  const requests = asked.filter(({ enrolmentId, askedAt }) => {
    const window = windowOf.get(enrolmentId);
    return window && isWithin(dayIn(askedAt, timeZone), window.from, window.to);
  });
  const messages = await tx.helpMessage.findMany({
    where: { organizationId, requestId: { in: requests.map(({ id }) => id) } },
    orderBy: [{ writtenAt: 'asc' }, { id: 'asc' }],
    include: { author: { select: { firstName: true, lastName: true } } },
  });
  const messagesOf = groupBy(messages, ({ requestId }) => requestId);
  return requests.map(({ id, enrolmentId, enrolment, lessonTitle, askedAt, promisedBy, ...request }) => ({
    ...{ enrolmentId, lesson: lessonTitle, askedAt, promisedBy, closedAt: request.closedAt },
    learner: nameOf(enrolment.membership),
    firstAnsweredAt: request.firstAnsweredAt,
    answerMinutes: request.firstAnsweredAt && answerMinutes(askedAt, request.firstAnsweredAt),
    messages: (messagesOf.get(id) ?? []).map(({ author, fromTrainer, writtenAt, text }) => ({
      ...{ author: nameOf(author), fromTrainer, at: writtenAt, text },
    })),
  }));
}

const nameOf = ({ firstName, lastName }: { firstName: string; lastName: string }) =>
  `${firstName} ${lastName}`.trim();
