import type { ActionFunctionArgs } from '@remix-run/node';
import { markTemplateInput } from '~/domain/courses/path-inputs';
import { redirectWithFlash } from '~/http/flash.server';
import { requireMember } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { orRefusedAt, readForm } from '~/http/redirect-after.server';
import { markTemplate } from '~/use-cases/courses/mark-template.server';

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args, 'courses.write');
  const courseId = idParam(args, 'courseId');
  const page = `/teach/courses/${courseId}/versions`;
  return orRefusedAt(page, async () => {
    const input = await readForm(args.request, markTemplateInput, { courseId });
    await markTemplate(actor, input, { now });
    return redirectWithFlash(page, input.template ? 'paths:template.marked' : 'paths:template.unmarked');
  });
}
