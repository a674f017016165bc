import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { requireMember } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { completeLesson } from '~/use-cases/learning/complete-lesson.server';

/** Answers the player's script with the instant of storage, and a plain form with the lesson's page. */
export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args);
  const ids = { enrolmentId: idParam(args, 'enrolmentId'), lessonId: idParam(args, 'lessonId') };
  const { recordedAt, courseCompleted } = await completeLesson(actor, ids, { now });
  if (args.request.headers.get('Accept')?.includes('application/json')) {
    return Response.json({ savedAt: recordedAt.toISOString(), courseCompleted });
  }
  return redirect(`/learn/courses/${ids.enrolmentId}/lessons/${ids.lessonId}`);
}
