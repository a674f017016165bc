import type { ActionFunctionArgs } from '@remix-run/node';
import { createLessonInput } from '~/domain/courses/inputs';
import { requireMember } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { readForm, redirectAfter } from '~/http/redirect-after.server';
import { addLesson } from '~/use-cases/courses/add-lesson.server';

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args, 'courses.write');
  const courseId = idParam(args, 'courseId');
  const work = async () => {
    const input = await readForm(args.request, createLessonInput, {
      courseId,
      moduleId: idParam(args, 'moduleId'),
    });
    return addLesson(actor, input, { now });
  };
  return redirectAfter(work, { to: `/teach/courses/${courseId}`, done: 'teach:courses.done.lessonAdded' });
}
