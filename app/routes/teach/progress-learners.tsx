import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData, useOutletContext } from '@remix-run/react';
import { dayIn } from '~/domain/calendar';
import { can } from '~/domain/organizations/permissions';
import { requireMember } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { readLearnersQuery } from '~/http/learners-query.server';
import { LearnersPage } from '~/ui/progress/learners-page';
import type { CourseDetails } from '~/use-cases/courses/get-course.server';
import { getCourseLearners } from '~/use-cases/learning/get-course-learners.server';

export const handle = { messages: ['progress'] };

export async function loader(args: LoaderFunctionArgs) {
  const { actor, viewer, now } = await requireMember(args, 'progress.read');
  const courseId = idParam(args, 'courseId');
  const timeZone = viewer.organizationTimeZone;
  const followUp = await getCourseLearners(actor, readLearnersQuery(args.request, courseId), { now });
  return {
    ...followUp,
    courseId,
    timeZone,
    today: dayIn(now, timeZone),
    mayEnrol: can(actor, 'enrolments.write'),
  };
}

export default function CourseLearners() {
  const page = useLoaderData<typeof loader>();
  const course = useOutletContext<CourseDetails>();
  return <LearnersPage {...page} published={course.version !== null && course.status !== 'archived'} />;
}
