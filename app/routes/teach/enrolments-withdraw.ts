import type { ActionFunctionArgs } from '@remix-run/node';
import { requireMember } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { redirectAfter } from '~/http/redirect-after.server';
import { withdrawEnrolment } from '~/use-cases/learning/withdraw-enrolment.server';

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args, 'enrolments.write');
  const enrolmentId = idParam(args, 'enrolmentId');
  return redirectAfter(() => withdrawEnrolment(actor, { enrolmentId }, { now }), {
    to: ({ courseId }) => `/teach/courses/${courseId}/learners`,
    done: 'progress:done.withdrawn',
  });
}
