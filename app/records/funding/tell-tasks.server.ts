import { fundingTaskKey } from '~/domain/funding/funding-task';
import { fundingTasks } from '~/domain/funding/funding-tasks';
import type { ToldTask } from '~/domain/funding/told-task';
import type { OrderReading } from '~/records/funding/read-order-facts.server';

/** What can still be saved of an order, by when it is due. */
export function tellTasks(reading: OrderReading, asOf: Date): ToldTask[] {
  const { facts, content } = reading;
  const tasks = fundingTasks(facts, content.funding.kind === 'opco', asOf);
  if (tasks.length === 0) return [];
  const names = namesOf(reading);
  const modules = new Map(reading.version.outline.modules.map(({ id, title }) => [id, title]));
  const halfDays = halfDaysOf(reading);
  return tasks.map((task) => ({
    ...{ key: fundingTaskKey(task), kind: task.kind, enrolmentId: task.enrolmentId, worth: task.worth },
    name: task.enrolmentId === null ? null : (names.get(task.enrolmentId) ?? null),
    dueAt: task.dueAt.toISOString(),
    module: 'moduleId' in task ? (modules.get(task.moduleId) ?? null) : null,
    lessons: 'lessonIds' in task ? task.lessonIds.length : 0,
    halfDay: 'halfDayId' in task ? (halfDays.get(task.halfDayId) ?? null) : null,
  }));
}

/** Names of an order's people by enrolment. */
export function namesOf({ order }: Pick<OrderReading, 'order'>): Map<string, string> {
  return new Map(
    order.people.map(({ enrolmentId, firstName, lastName }) => [enrolmentId, `${firstName} ${lastName}`]),
  );
}

/** When an order's half-days are, and of which session; those that its session lost too. */
export function halfDaysOf({ facts, content }: Pick<OrderReading, 'facts' | 'content'>) {
  const titles = new Map(content.sessions.map(({ id, title }) => [id, title]));
  return new Map(
    facts.halfDays.map(({ id, sessionId, startsAt, endsAt }) => [
      id,
      {
        ...{ id, sessionId, title: titles.get(sessionId) ?? '' },
        ...{ startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() },
      },
    ]),
  );
}
