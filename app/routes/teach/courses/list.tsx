import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { courseStatuses } from '~/domain/courses/inputs';
import { requireMember } from '~/http/guards.server';
import { pageTitle } from '~/http/page-title.server';
import { CourseList } from '~/ui/courses/course-list';
import { listCourses } from '~/use-cases/courses/list-courses.server';

export const handle = { messages: ['teach'] };

export async function loader(args: LoaderFunctionArgs) {
  const { actor } = await requireMember(args, 'courses.read');
  const query = new URL(args.request.url).searchParams;
  const { items, next } = await listCourses(actor, {
    search: query.get('q')?.slice(0, 200) || undefined,
    status: courseStatuses.find((status) => status === query.get('status')),
    after: query.get('after') ?? undefined,
  });
  return { items, next, title: pageTitle(args.request, 'teach:courses.title') };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export default function Courses() {
  const { items, next } = useLoaderData<typeof loader>();
  return <CourseList courses={items} next={next} />;
}
