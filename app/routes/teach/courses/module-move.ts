import type { ActionFunctionArgs } from '@remix-run/node';
import { moveModuleInput } from '~/domain/courses/inputs';
import { requireMember } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { readForm, redirectAfter } from '~/http/redirect-after.server';
import { moveModule } from '~/use-cases/courses/move-module.server';

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args, 'courses.write');
  const courseId = idParam(args, 'courseId');
  const work = async () => {
    const input = await readForm(args.request, moveModuleInput, {
      courseId,
      moduleId: idParam(args, 'moduleId'),
    });
    return moveModule(actor, input, { now });
  };
  return redirectAfter(work, { to: `/teach/courses/${courseId}`, done: 'teach:courses.done.moved' });
}
