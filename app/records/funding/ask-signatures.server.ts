import { fundingTasks } from '~/domain/funding/funding-tasks';
import { askedRound, peopleToAsk, signaturesNotice } from '~/domain/funding/signatures-asked';
import { settings } from '~/platform/settings.server';
import type { Tx } from '~/platform/tenancy.server';
import type { LockedOrder } from '~/records/funding/lock-order.server';
import { noteSent } from '~/records/funding/note-sent.server';
import { orderReaders } from '~/records/funding/order-readers.server';
import type { OrderReading } from '~/records/funding/read-order-facts.server';
import { appendOutboxMessages } from '~/records/lifecycle/append-outbox-messages.server';

type Asked = {
  name: string;
  email: string;
  language: string;
  path: string;
  signatures: number;
  countersignatures: number;
};

/**
 * Asks for the signatures that the settlement of an order waits for (F2): those who administer, of all of it, and the
 * trainers of the sessions concerned, of theirs; each as often as `peopleToAsk` lets it. The order's row is locked, so
 * that a job that runs twice asks once. Five queries where nobody is asked.
 */
export async function askSignatures(
  tx: Tx,
  organizationId: string,
  order: LockedOrder,
  { facts, content }: OrderReading,
  now: Date,
): Promise<void> {
  const { id: orderId, number } = order;
  const rows = await tx.orderNotice.findMany({
    where: { organizationId, orderId, kind: signaturesNotice },
    select: { sentAt: true, recipients: true },
  });
  const tasks = fundingTasks(facts, false, now).filter(
    (task) => task.kind === 'sign' || task.kind === 'countersign',
  );
  const able = await whoCanMend(tx, organizationId, order, tasks);
  const rounds = rows.map(askedRound);
  const people = peopleToAsk(able, rounds, now);
  if (people.length === 0) return;
  const key = `${signaturesNotice}:${rows.length + 1}`;
  const { signatures } = countOf(tasks);
  const notice = { key, kind: signaturesNotice, recipients: people, details: { signatures } };
  if (!(await noteSent(tx, organizationId, orderId, notice, now))) return;
  const { name: organizationName, accentColour } = await tx.organization.findUniqueOrThrow({
    where: { id: organizationId },
    select: { name: true, accentColour: true },
  });
  await appendOutboxMessages(
    tx,
    people.map(({ email, language, path, name: _name, ...missing }) => ({
      ...{ kind: 'email' as const, template: 'settlement-waiting', to: email, language, organizationId },
      deliveryKey: `order:${orderId}:${key}:${email}`,
      values: {
        ...{ organizationName, accentColour, number, title: content.title, clientName: content.client.name },
        again: rounds.some(({ recipients }) => recipients.some((one) => one.email === email)),
        ...{ ...missing, url: `${settings.APP_URL}${path}` },
      },
    })),
  );
}

/** Administrators with all that is missing, then trainers with what is missing of their sessions; each address once. */
async function whoCanMend(
  tx: Tx,
  organizationId: string,
  order: LockedOrder,
  tasks: readonly { kind: string; sessionId: string }[],
): Promise<Asked[]> {
  const readers = (await orderReaders(tx, organizationId, order)).filter(({ space }) => space === 'manage');
  const admins = readers.map(({ name, email, language }): Asked => {
    const path = `/manage/orders/${order.id}/settlement`;
    return { name, email, language, path, ...countOf(tasks) };
  });
  const known = new Set(admins.map(({ email }) => email));
  const leading = await tx.liveSessionTrainer.findMany({
    relationLoadStrategy: 'join',
    where: {
      ...{ organizationId, sessionId: { in: [...new Set(tasks.map(({ sessionId }) => sessionId))] } },
      membership: { status: 'active' },
    },
    orderBy: [{ membershipId: 'asc' }, { sessionId: 'asc' }],
    select: {
      sessionId: true,
      membership: { select: { firstName: true, lastName: true, email: true, language: true } },
    },
  });
  const trainers = new Map<string, Asked>();
  for (const { membership } of leading) {
    const { firstName, lastName, email, language } = membership;
    if (known.has(email)) continue;
    const own = new Set(leading.filter((one) => one.membership.email === email).map((one) => one.sessionId));
    const missing = countOf(tasks.filter(({ sessionId }) => own.has(sessionId)));
    const path = '/teach/funding';
    trainers.set(email, { name: `${firstName} ${lastName}`, email, language, path, ...missing });
  }
  return [...admins, ...trainers.values()];
}

function countOf(tasks: readonly { kind: string }[]) {
  const of = (kind: string) => tasks.filter((task) => task.kind === kind).length;
  return { signatures: of('sign'), countersignatures: of('countersign') };
}
