import type { ActionFunctionArgs } from '@remix-run/node';
import { requireMember } from '~/http/guards.server';
import { idParams } from '~/http/id-params.server';
import { redirectAfter } from '~/http/redirect-after.server';
import { withdrawAnnouncement } from '~/use-cases/assistance/withdraw-announcement.server';

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args, 'courses.publish');
  const ids = idParams(args, ['courseId', 'announcementId']);
  return redirectAfter(() => withdrawAnnouncement(actor, ids, { now }), {
    to: `/teach/courses/${ids.courseId}/announcements`,
    done: 'assistance:announcements.withdrawn',
  });
}
