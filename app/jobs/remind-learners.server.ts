import type { JobContext } from '~/jobs/job.server';
import { inParallel } from '~/platform/in-parallel.server';
import { logger } from '~/platform/logger.server';
import { listCoursesToRemind } from '~/use-cases/assistance/list-courses-to-remind.server';
import { remindCourse } from '~/use-cases/assistance/remind-course.server';

const atOnce = 4;

/** Reminds late learners by the rules of their courses; what fails for one course is tried again the next day. */
export const remindLearners = async ({ now, dryRun }: JobContext) => {
  const done = { reminders: 0, failed: 0 };
  for await (const courses of listCoursesToRemind()) {
    if (dryRun) continue;
    await inParallel(courses, atOnce, async (course) => {
      try {
        done.reminders += await remindCourse(course, { now });
      } catch (error) {
        done.failed += 1;
        logger.error({ ...course, err: error }, 'reminders of a course');
      }
    });
  }
  return done;
};
