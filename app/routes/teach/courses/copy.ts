import type { ActionFunctionArgs } from '@remix-run/node';
import { copyCourseInput } from '~/domain/courses/path-inputs';
import { redirectWithFlash } from '~/http/flash.server';
import { requireMember } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { orRefusedAt, readForm } from '~/http/redirect-after.server';
import { copyCourse } from '~/use-cases/courses/copy-course.server';

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args, 'courses.write');
  const courseId = idParam(args, 'courseId');
  return orRefusedAt(`/teach/courses/${courseId}/versions`, async () => {
    const input = await readForm(args.request, copyCourseInput, { courseId });
    const { id } = await copyCourse(actor, input, { now });
    return redirectWithFlash(`/teach/courses/${id}`, 'paths:copy.courseDone');
  });
}
