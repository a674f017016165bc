import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { publishAnnouncementInput } from '~/domain/assistance/announcement-inputs';
import { redirectWithFlash } from '~/http/flash.server';
import { answerForm } from '~/http/forms.server';
import { requireMember } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { AnnouncementsPage } from '~/ui/assistance/announcements-page';
import { listAnnouncements } from '~/use-cases/assistance/list-announcements.server';
import { publishAnnouncement } from '~/use-cases/assistance/publish-announcement.server';

export const handle = { messages: ['assistance'] };

export async function loader(args: LoaderFunctionArgs) {
  const { actor, viewer } = await requireMember(args, 'courses.read');
  const courseId = idParam(args, 'courseId');
  const page = await listAnnouncements(actor, { courseId });
  return { ...page, courseId, timeZone: viewer.organizationTimeZone };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args, 'courses.publish');
  const courseId = idParam(args, 'courseId');
  return answerForm(args.request, publishAnnouncementInput.omit({ courseId: true }), async (input) => {
    await publishAnnouncement(actor, { courseId, ...input }, { now });
    return redirectWithFlash(
      `/teach/courses/${courseId}/announcements`,
      'assistance:announcements.published',
    );
  });
}

export default function Announcements() {
  const page = useLoaderData<typeof loader>();
  return <AnnouncementsPage {...page} answer={useActionData<typeof action>()} />;
}
