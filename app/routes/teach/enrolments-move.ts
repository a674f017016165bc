import type { ActionFunctionArgs } from '@remix-run/node';
import { moveEnrolmentsInput } from '~/domain/learning/inputs';
import { redirectWithFlash } from '~/http/flash.server';
import { requireMember } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { readForm } from '~/http/redirect-after.server';
import { moveEnrolmentsToVersion } from '~/use-cases/learning/move-enrolments-to-version.server';

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args, 'enrolments.write');
  const courseId = idParam(args, 'courseId');
  const input = await readForm(args.request, moveEnrolmentsInput, { courseId });
  const { moved, queued } = await moveEnrolmentsToVersion(actor, input, { now });
  const to = `/teach/courses/${courseId}/learners`;
  if (queued > 0) {
    return redirectWithFlash(to, 'progress:done.moving', { tone: 'info', values: { count: queued } });
  }
  return redirectWithFlash(to, 'progress:done.moved', { values: { count: moved } });
}
