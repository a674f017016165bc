import type { ActionFunctionArgs } from '@remix-run/node';
import { saveActivityInput } from '~/domain/courses/inputs';
import { parseApiBody } from '~/http/api-request.server';
import { requireMember } from '~/http/guards.server';
import { idParams } from '~/http/id-params.server';
import { saveLessonActivity } from '~/use-cases/courses/save-lesson-activity.server';

/** The editor of a recording, a quiz, a survey, ... saves. An edit conflict answers 409 with who saved and when. */
export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args, 'courses.write');
  const ids = idParams(args, ['courseId', 'lessonId']);
  const body = await parseApiBody(args.request, saveActivityInput.omit({ courseId: true, lessonId: true }));
  return Response.json(await saveLessonActivity(actor, { ...body, ...ids }, { now }));
}
