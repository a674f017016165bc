import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { saveLessonInput } from '~/domain/courses/inputs';
import { Refusal } from '~/domain/refusal';
import { parseApiBody } from '~/http/api-request.server';
import { requireMember } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { getLesson } from '~/use-cases/courses/get-lesson.server';
import { saveLessonContent } from '~/use-cases/courses/save-lesson-content.server';

/** The text as it is stored now: what the editor shows beside the author's own after an edit conflict. */
export async function loader(args: LoaderFunctionArgs) {
  const { actor } = await requireMember(args, 'courses.write');
  const ids = { courseId: idParam(args, 'courseId'), lessonId: idParam(args, 'lessonId') };
  const { content, html, revision, savedAt, savedBy } = await getLesson(actor, ids);
  return Response.json(
    { content, html, revision, savedAt, savedBy },
    { headers: { 'Cache-Control': 'no-store' } },
  );
}

/** The editor saves by itself. An edit conflict answers 409 with who saved and when. */
export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args, 'courses.write');
  const input = await parseApiBody(args.request, saveLessonInput);
  const { courseId, lessonId } = input;
  if (courseId !== idParam(args, 'courseId') || lessonId !== idParam(args, 'lessonId')) {
    throw new Refusal('not-found');
  }
  return Response.json(await saveLessonContent(actor, input, { now }));
}
