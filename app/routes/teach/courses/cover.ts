import type { ActionFunctionArgs } from '@remix-run/node';
import { requireMember } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { readFormFile } from '~/http/incoming-file.server';
import { redirectAfter } from '~/http/redirect-after.server';
import { changeCourseCover } from '~/use-cases/courses/change-course-cover.server';

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args, 'courses.write');
  const courseId = idParam(args, 'courseId');
  const work = async () => {
    const file = await readFormFile(args.request, 'cover');
    return changeCourseCover(actor, { courseId, file }, { now });
  };
  return redirectAfter(work, {
    to: `/teach/courses/${courseId}/programme`,
    done: 'teach:courses.done.coverChanged',
  });
}
