import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { publishCourseInput } from '~/domain/courses/inputs';
import { publishedVersionRepresentation } from '~/domain/courses/representations';
import { apiAnswer } from '~/http/api-answer.server';
import { allowMethods, idempotencyOf, methodNotAllowed, parseApiBody } from '~/http/api-request.server';
import { requireApiActor } from '~/http/bearer.server';
import { idParam } from '~/http/id-params.server';
import { publishCourse } from '~/use-cases/courses/publish-course.server';

export async function loader(args: LoaderFunctionArgs) {
  await requireApiActor(args);
  throw methodNotAllowed('POST');
}

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireApiActor(args, 'courses.publish');
  allowMethods(args.request, 'POST');
  const courseId = idParam(args);
  const body = await parseApiBody(args.request, publishCourseInput);
  const idempotency = idempotencyOf(args.request, actor, body);
  return apiAnswer(
    publishedVersionRepresentation,
    await publishCourse(actor, { courseId }, { now, idempotency }),
  );
}
