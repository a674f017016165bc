import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Outlet, useLoaderData } from '@remix-run/react';
import { requireMember } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { CourseFrame } from '~/ui/courses/course-frame';
import { getCourse } from '~/use-cases/courses/get-course.server';

export const handle = { messages: ['teach', 'paths'] };

export async function loader(args: LoaderFunctionArgs) {
  const { actor } = await requireMember(args, 'courses.read');
  return { course: await getCourse(actor, { courseId: idParam(args, 'courseId') }) };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.course.title ?? ''} · Assidu` },
];

export default function CourseLayout() {
  const { course } = useLoaderData<typeof loader>();
  return (
    <CourseFrame course={course}>
      <Outlet context={course} />
    </CourseFrame>
  );
}
