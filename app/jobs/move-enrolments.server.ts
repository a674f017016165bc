import { moveEnrolmentsWork } from '~/domain/learning/inputs';
import { businessNow } from '~/platform/clock.server';
import type { WorkHandler } from '~/platform/job-queue.server';
import { runEnrolmentMove } from '~/use-cases/learning/run-enrolment-move.server';

export const moveEnrolments: WorkHandler = async (given, signal) => {
  await runEnrolmentMove(moveEnrolmentsWork.parse(given), { now: await businessNow(), signal });
};
