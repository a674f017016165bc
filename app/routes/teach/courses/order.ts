import type { ActionFunctionArgs } from '@remix-run/node';
import { reorderCourseInput } from '~/domain/courses/inputs';
import { Refusal } from '~/domain/refusal';
import { parseApiBody } from '~/http/api-request.server';
import { requireMember } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { reorderCourse } from '~/use-cases/courses/reorder-course.server';

/** Called by the page after a drag; its buttons post to the addresses of each module and lesson. */
export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args, 'courses.write');
  const input = await parseApiBody(args.request, reorderCourseInput);
  if (input.courseId !== idParam(args, 'courseId')) throw new Refusal('not-found');
  await reorderCourse(actor, input, { now });
  return Response.json({ ordered: true });
}
