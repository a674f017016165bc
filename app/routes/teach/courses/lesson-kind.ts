import type { ActionFunctionArgs } from '@remix-run/node';
import { changeLessonKindInput } from '~/domain/courses/path-inputs';
import { requireMember } from '~/http/guards.server';
import { idParams } from '~/http/id-params.server';
import { readForm, redirectAfter } from '~/http/redirect-after.server';
import { changeLessonKind } from '~/use-cases/courses/change-lesson-kind.server';

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args, 'courses.write');
  const ids = idParams(args, ['courseId', 'lessonId']);
  const work = async () => {
    const input = await readForm(args.request, changeLessonKindInput, ids);
    return changeLessonKind(actor, input, { now });
  };
  const to = `/teach/courses/${ids.courseId}/lessons/${ids.lessonId}`;
  return redirectAfter(work, { to, done: 'paths:kind.changed' });
}
