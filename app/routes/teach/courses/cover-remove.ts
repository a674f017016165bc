import type { ActionFunctionArgs } from '@remix-run/node';
import { requireMember } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { redirectAfter } from '~/http/redirect-after.server';
import { changeCourseCover } from '~/use-cases/courses/change-course-cover.server';

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args, 'courses.write');
  const courseId = idParam(args, 'courseId');
  return redirectAfter(() => changeCourseCover(actor, { courseId, file: null }, { now }), {
    to: `/teach/courses/${courseId}/programme`,
    done: 'teach:courses.done.coverRemoved',
  });
}
