import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireMember } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { LearnerHoursPage } from '~/ui/attendance/learner-hours-page';
import { getHours } from '~/use-cases/attendance/get-hours.server';

export const handle = { messages: ['hours', 'attendance'] };

export async function loader(args: LoaderFunctionArgs) {
  const { actor, viewer, now } = await requireMember(args, 'sessions.read');
  const detail = await getHours(actor, { enrolmentId: idParam(args, 'enrolmentId') }, { now });
  return { detail, timeZone: viewer.organizationTimeZone };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: `${data?.detail.learner.firstName ?? ''} ${data?.detail.learner.lastName ?? ''} · ${data?.detail.learner.courseTitle ?? ''} · Assidu`,
  },
];

export default function LearnerHours() {
  return <LearnerHoursPage {...useLoaderData<typeof loader>()} />;
}
