import type { ActionFunctionArgs } from '@remix-run/node';
import { requireMember } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { redirectAfter } from '~/http/redirect-after.server';
import { restoreCourse } from '~/use-cases/courses/restore-course.server';

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args, 'courses.publish');
  const courseId = idParam(args, 'courseId');
  return redirectAfter(() => restoreCourse(actor, { courseId }, { now }), {
    to: `/teach/courses/${courseId}`,
    done: 'teach:courses.done.restored',
  });
}
