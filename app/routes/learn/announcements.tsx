import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireMember } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { pageTitle } from '~/http/page-title.server';
import { LearnerAnnouncements } from '~/ui/assistance/learner-announcements';
import { listCourseAnnouncements } from '~/use-cases/assistance/list-course-announcements.server';

export const handle = { messages: ['assistance'] };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export async function loader(args: LoaderFunctionArgs) {
  const { actor, viewer, now } = await requireMember(args);
  const enrolmentId = idParam(args, 'enrolmentId');
  const title = pageTitle(args.request, 'assistance:announcements.learner.title');
  const page = await listCourseAnnouncements(actor, { enrolmentId }, { now });
  return { ...page, enrolmentId, title, timeZone: viewer.timeZone };
}

export default function CourseAnnouncements() {
  return <LearnerAnnouncements {...useLoaderData<typeof loader>()} />;
}
