import type { ActionFunctionArgs } from '@remix-run/node';
import { saveReminderRulesInput } from '~/domain/assistance/reminder-inputs';
import { requireMember } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { readForm, redirectAfter } from '~/http/redirect-after.server';
import { saveReminderRules } from '~/use-cases/assistance/save-reminder-rules.server';

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args, 'courses.write');
  const courseId = idParam(args, 'courseId');
  const input = await readForm(args.request, saveReminderRulesInput, { courseId });
  return redirectAfter(() => saveReminderRules(actor, input, { now }), {
    to: `/teach/courses/${courseId}/announcements`,
    done: 'assistance:reminders.saved',
  });
}
