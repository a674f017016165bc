import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData, useOutletContext } from '@remix-run/react';
import { requireMember } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { VersionsPage } from '~/ui/courses/versions-page';
import type { CourseDetails } from '~/use-cases/courses/get-course.server';
import { listCourseVersions } from '~/use-cases/courses/list-course-versions.server';

export async function loader(args: LoaderFunctionArgs) {
  const { actor, viewer } = await requireMember(args, 'courses.read');
  const versions = await listCourseVersions(actor, { courseId: idParam(args, 'courseId') });
  return { versions, timeZone: viewer.timeZone };
}

export default function CourseVersions() {
  const course = useOutletContext<CourseDetails>();
  return <VersionsPage course={course} {...useLoaderData<typeof loader>()} />;
}
