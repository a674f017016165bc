import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { courseRepresentation } from '~/domain/courses/representations';
import { apiAnswer } from '~/http/api-answer.server';
import { methodNotAllowed } from '~/http/api-request.server';
import { requireApiActor } from '~/http/bearer.server';
import { idParam } from '~/http/id-params.server';
import { getWholeCourse } from '~/use-cases/courses/get-whole-course.server';

export async function loader(args: LoaderFunctionArgs) {
  const { actor } = await requireApiActor(args, 'courses.read');
  return apiAnswer(courseRepresentation, await getWholeCourse(actor, { courseId: idParam(args) }));
}

export async function action(args: ActionFunctionArgs) {
  await requireApiActor(args);
  throw methodNotAllowed('GET');
}
