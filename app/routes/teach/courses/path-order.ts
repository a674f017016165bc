import type { ActionFunctionArgs } from '@remix-run/node';
import { updatePathOrderInput } from '~/domain/courses/path-inputs';
import { requireMember } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { readForm, redirectAfter } from '~/http/redirect-after.server';
import { updatePathOrder } from '~/use-cases/courses/update-path-order.server';

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args, 'courses.write');
  const courseId = idParam(args, 'courseId');
  const work = async () => {
    const input = await readForm(args.request, updatePathOrderInput, { courseId });
    return updatePathOrder(actor, input, { now });
  };
  return redirectAfter(work, { to: `/teach/courses/${courseId}`, done: 'paths:order.saved' });
}
