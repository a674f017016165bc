import type { ActionFunctionArgs } from '@remix-run/node';
import { updateLessonInput } from '~/domain/courses/inputs';
import { requireMember } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { readForm, redirectAfter } from '~/http/redirect-after.server';
import { updateLessonSettings } from '~/use-cases/courses/update-lesson-settings.server';

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args, 'courses.write');
  const courseId = idParam(args, 'courseId');
  const work = async () => {
    const input = await readForm(args.request, updateLessonInput, {
      courseId,
      lessonId: idParam(args, 'lessonId'),
    });
    return updateLessonSettings(actor, input, { now });
  };
  const fromLesson = new URL(args.request.url).searchParams.has('lesson');
  const to = `/teach/courses/${courseId}${fromLesson ? `/lessons/${args.params.lessonId}` : ''}`;
  return redirectAfter(work, { to, done: 'teach:courses.done.saved' });
}
