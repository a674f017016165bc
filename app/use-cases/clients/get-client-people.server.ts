import { setImmediate } from 'node:timers/promises';
import type { ActorOf } from '~/domain/actor';
import { progressOf } from '~/domain/clients/client-progress';
import { fundingForecast } from '~/domain/funding/funding-forecast';
import { settle } from '~/domain/funding/settlement';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { readClientStanding } from '~/records/clients/read-client-standing.server';
import { readOrderFacts } from '~/records/funding/read-order-facts.server';

/**
 * How far the employees of a client are in one of its accepted orders (the one named, else the latest): lessons,
 * half-days and what of its funding is at risk, by what the order settles by. Six queries. Refuses with `not-found` for
 * an order of another client or one that is not accepted.
 */
export async function getClientPeople(
  actor: ActorOf<'client-contact'>,
  { orderId }: { orderId?: string | undefined },
  { now }: { now: Date },
) {
  const { organizationId, clientId } = actor;
  const db = forOrganization(organizationId);
  const standing = await readClientStanding(db, organizationId, clientId);
  const accepted = standing.orders.filter(({ acceptedAt }) => acceptedAt !== null);
  const chosen = orderId ? accepted.find(({ id }) => id === orderId) : accepted[0];
  if (orderId && !chosen) throw new Refusal('not-found');
  const choices = accepted.map(({ id, number, title }) => ({ id, number, title }));
  if (!chosen) return { choices, order: null };
  const known = await readOrderFacts(db, organizationId, [chosen.id], { asOf: now, now });
  const reading = known.get(chosen.id)?.reading;
  if (!reading) return { choices, order: null };
  const { facts, order } = reading;
  const settlement = settle(facts, now);
  await setImmediate();
  const { lost, saveable } = fundingForecast(facts, now);
  const nameOf = new Map(order.people.map((person) => [person.enrolmentId, person]));
  const people = progressOf(facts, settlement.lines, now).map((progress) => {
    const person = nameOf.get(progress.enrolmentId);
    return {
      ...progress,
      name: person ? `${person.firstName} ${person.lastName}` : '',
      left: person ? person.leftAt !== null && new Date(person.leftAt) <= now : false,
    };
  });
  return {
    choices,
    order: {
      ...{ id: chosen.id, number: chosen.number, title: chosen.title },
      ...{ startsOn: chosen.startsOn, endsOn: chosen.endsOn, currency: facts.price.currency },
      ...{ lost, saveable, opco: settlement.opco },
      people: people.sort((one, other) => one.name.localeCompare(other.name, 'fr')),
    },
  };
}

export type ClientPeople = Awaited<ReturnType<typeof getClientPeople>>;
