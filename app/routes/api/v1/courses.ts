import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { createWholeCourseInput, listWholeCoursesInput } from '~/domain/courses/inputs';
import { courseRepresentation } from '~/domain/courses/representations';
import { apiAnswer, apiPage } from '~/http/api-answer.server';
import { allowMethods, idempotencyOf, parseApiBody, parseApiQuery } from '~/http/api-request.server';
import { requireApiActor } from '~/http/bearer.server';
import { createCourseWithContent } from '~/use-cases/courses/create-course-with-content.server';
import { listWholeCourses } from '~/use-cases/courses/list-whole-courses.server';

export async function loader(args: LoaderFunctionArgs) {
  const { actor } = await requireApiActor(args, 'courses.read');
  const query = parseApiQuery(args.request, listWholeCoursesInput);
  return apiPage(courseRepresentation, await listWholeCourses(actor, query));
}

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireApiActor(args, 'courses.write');
  allowMethods(args.request, 'GET', 'POST');
  const body = await parseApiBody(args.request, createWholeCourseInput);
  const idempotency = idempotencyOf(args.request, actor, body);
  return apiAnswer(
    courseRepresentation,
    await createCourseWithContent(actor, body, { now, idempotency }),
    201,
  );
}
