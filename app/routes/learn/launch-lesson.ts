import type { ActionFunctionArgs } from '@remix-run/node';
import { launchLessonInput } from '~/domain/learning/inputs';
import { parseApiBody } from '~/http/api-request.server';
import { requireMember } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { launchLesson } from '~/use-cases/learning/launch-lesson.server';

/** The player tells that a lesson was opened. */
export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args);
  const ids = { enrolmentId: idParam(args, 'enrolmentId'), lessonId: idParam(args, 'lessonId') };
  const body = await parseApiBody(args.request, launchLessonInput.pick({ visitId: true }));
  const { recordedAt } = await launchLesson(actor, { ...body, ...ids }, { now });
  return Response.json({ recordedAt: recordedAt.toISOString() });
}
