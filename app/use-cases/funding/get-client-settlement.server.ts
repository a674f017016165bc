import type { ActorOf } from '~/domain/actor';
import type { Settlement } from '~/domain/funding/settlement';
import type { ToldTask } from '~/domain/funding/told-task';
import { groupBy } from '~/domain/group-by';
import { sum } from '~/domain/money';
import { forOrganization } from '~/platform/tenancy.server';
import { readOneOrderFacts } from '~/records/funding/read-one-order-facts.server';
import { standingSettlement, type StandingSettlement } from '~/records/funding/standing-settlement.server';
import { namesOf, tellTasks } from '~/records/funding/tell-tasks.server';

/** What a client sees of an order's settlement: amounts in cents without VAT. */
export type ClientSettlement = Pick<
  Settlement,
  'final' | 'price' | 'opco' | 'clientTraining' | 'indemnity' | 'currency' | 'reasons'
> &
  Pick<StandingSettlement, 'kept' | 'forecast'> & {
    asOf: string;
    timeZone: string;
    /** An OPCO is to pay part of it, or agreed to. */
    funded: boolean;
    /** The convention provides for what is not delivered (F1). */
    indemnityAgreed: boolean;
    subrogationFrom: number;
    people: { enrolmentId: string; name: string; fundableMinutes: number; amount: number }[];
    /** What its people, or the client itself, can still do. */
    tasks: ToldTask[];
    moreTasks: number;
  };

const tasksShown = 40;

/** What a client can do itself: its people learn and sign, it writes to its OPCO. */
const ofClients: readonly ToldTask['kind'][] = ['lessons', 'sign', 'agreement', 'acknowledge'];

/**
 * Who pays what of one of a client's own orders, by what happened until now, and what its people can still save. Four
 * queries. Refuses with `not-found` (the orders of others too) and `order-not-accepted`.
 */
export async function getClientSettlement(
  actor: ActorOf<'client-contact'>,
  { orderId }: { orderId: string },
  { now }: { now: Date },
): Promise<ClientSettlement> {
  const { organizationId, clientId } = actor;
  const db = forOrganization(organizationId);
  const reading = await readOneOrderFacts(db, organizationId, { orderId, clientId }, { asOf: now, now });
  const { facts, content, funded } = reading;
  const { standing, kept, forecast } = await standingSettlement(reading, now);
  const { final, price, opco, clientTraining, indemnity, currency, reasons, amounts } = standing;
  const names = namesOf(reading);
  const sent = reading.order.agreements.some(
    ({ status, amendedAt, documentFileId }) => status === 'requested' && !amendedAt && documentFileId,
  );
  const tasks = tellTasks(reading, now).filter(
    ({ kind, enrolmentId }) =>
      ofClients.includes(kind) && !(sent && kind === 'agreement' && enrolmentId === null),
  );
  return {
    ...{ final, price, opco, clientTraining, indemnity, currency, reasons, asOf: now.toISOString() },
    ...{ timeZone: facts.timeZone, funded, kept, forecast },
    indemnityAgreed: content.indemnity,
    subrogationFrom: facts.policy.subrogationFrom,
    people: [...groupBy(amounts, ({ enrolmentId }) => enrolmentId)].map(([enrolmentId, own]) => ({
      ...{ enrolmentId, name: names.get(enrolmentId) ?? '' },
      fundableMinutes: sum(own.map((one) => one.fundableMinutes)),
      amount: sum(own.map(({ amount }) => amount)),
    })),
    ...{ tasks: tasks.slice(0, tasksShown), moreTasks: Math.max(0, tasks.length - tasksShown) },
  };
}
