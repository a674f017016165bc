import { asIfAllGoesWell } from '~/domain/funding/funding-forecast';
import { namedInTime, opcoToldAt } from '~/domain/funding/named-in-time';
import type { FundingAgreement, OrderFacts } from '~/domain/funding/order-facts';
import { fundingTaskKey, type FundingTask } from '~/domain/funding/funding-task';
import { lessonTasks } from '~/domain/funding/lesson-tasks';
import { firstSessionStart } from '~/domain/funding/order-moments';
import { placeWorth, type PlaceWorth } from '~/domain/funding/place-worth';
import { minutesOfPlace } from '~/domain/funding/settlement-sums';
import { signatureTasks } from '~/domain/funding/signature-tasks';

/**
 * What can still be saved, each with its worth, by when it is due: lessons not done in time, half-days neither signed nor
 * counter-signed, an agreement that is missing before the start, changes that the OPCO has not acknowledged. `expected`
 * tells that an OPCO is to fund the order. What is worth nothing is left out, but for what the settlement waits for.
 */
export function fundingTasks(facts: OrderFacts, expected: boolean, asOf: Date): FundingTask[] {
  const asked = asOf < firstSessionStart(facts) ? beforeTheStart(facts, expected, asOf) : facts;
  const best = asIfAllGoesWell(asked, asOf);
  const worth = placeWorth(best);
  const tasks = [
    ...missingAgreement(facts, worth, asked),
    ...acknowledgements(facts, worth, asked),
    ...lessonTasks(facts, best, asOf),
    ...signatureTasks(facts, worth, asOf),
  ];
  return tasks
    .map((task) => ({ task, key: fundingTaskKey(task) }))
    .sort(
      ({ task: one, key }, { task: other, key: otherKey }) =>
        one.dueAt.getTime() - other.dueAt.getTime() || other.worth - one.worth || (key < otherKey ? -1 : 1),
    )
    .map(({ task }) => task);
}

/** As the order stands once whatever is asked of the OPCO before the start has been answered. */
function beforeTheStart(facts: OrderFacts, expected: boolean, asOf: Date): OrderFacts {
  if (facts.price.cents < facts.policy.subrogationFrom) return facts;
  const here = facts.participants.filter(({ leftAt }) => leftAt === null);
  const people = here.map(({ enrolmentId }) => enrolmentId);
  const named = new Set(facts.agreements.flatMap(({ enrolmentIds }) => enrolmentIds));
  const [first, ...others] = facts.agreements;
  const more = people.filter((id) => !named.has(id));
  const agreements = first
    ? [{ ...first, enrolmentIds: [...first.enrolmentIds, ...more] }, ...others]
    : [wholeAgreement(facts, people, asOf)];
  return {
    ...facts,
    agreements: expected || first ? agreements : [],
    participants: facts.participants.map((one) =>
      one.change ? { ...one, change: { ...one.change, toldOpcoAt: opcoToldAt(facts, one) ?? asOf } } : one,
    ),
  };
}

/** The agreement that would bear the whole price. */
function wholeAgreement(facts: OrderFacts, people: readonly string[], asOf: Date): FundingAgreement {
  const minutes = minutesOfPlace(facts);
  const price = facts.price.cents;
  return {
    ...{ id: '', receivedAt: asOf, amendedAt: null, subrogation: true, minutes, cap: price },
    hourlyRate: minutes === 0 ? 0 : Math.ceil((price * 60) / minutes),
    enrolmentIds: people,
    ...{ from: facts.startsOn, to: facts.endsOn },
  };
}

function missingAgreement(facts: OrderFacts, worth: PlaceWorth, asked: OrderFacts): FundingTask[] {
  const dueAt = firstSessionStart(facts);
  if (asked === facts || asked.agreements.length === 0) return [];
  if (facts.agreements.length === 0) {
    return worth.opco > 0 ? [{ kind: 'agreement', enrolmentId: null, dueAt, worth: worth.opco }] : [];
  }
  const named = new Set(facts.agreements.flatMap(({ enrolmentIds }) => enrolmentIds));
  return facts.participants
    .filter(({ enrolmentId, leftAt }) => !named.has(enrolmentId) && leftAt === null)
    .map(({ enrolmentId }) => ({
      ...{ kind: 'agreement' as const, enrolmentId, dueAt },
      worth: worth.savedBy([enrolmentId], (person) => ({ ...person, naming: [] })),
    }))
    .filter((task) => task.worth > 0);
}

function acknowledgements(facts: OrderFacts, worth: PlaceWorth, asked: OrderFacts): FundingTask[] {
  const dueAt = firstSessionStart(facts);
  if (asked === facts) return [];
  return facts.participants
    .filter((one) => one.change && one.leftAt === null && opcoToldAt(facts, one) === null)
    .map(({ enrolmentId, ...one }) => {
      const untold = { ...one, enrolmentId, change: one.change && { ...one.change, toldOpcoAt: null } };
      const inTime = namedInTime({ facts: asked, firstSession: dueAt }, untold);
      return {
        ...{ kind: 'acknowledge' as const, enrolmentId, dueAt },
        worth: worth.savedBy([enrolmentId], (person) => ({ ...person, inTime })),
      };
    })
    .filter((task) => task.worth > 0);
}
