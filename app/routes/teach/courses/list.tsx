import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { courseFilters } from '~/domain/courses/inputs';
import { peopleToEnrolInput } from '~/domain/learning/inputs';
import { requireMember } from '~/http/guards.server';
import { pageTitle } from '~/http/page-title.server';
import { readQuery } from '~/http/read-query.server';
import { CourseChoice } from '~/ui/courses/course-choice';
import { CourseList } from '~/ui/courses/course-list';
import { listCourses } from '~/use-cases/courses/list-courses.server';
import { getPeopleToEnrol } from '~/use-cases/learning/get-people-to-enrol.server';

export const handle = { messages: ['teach', 'paths'] };

export async function loader(args: LoaderFunctionArgs) {
  const { actor } = await requireMember(args, 'courses.read');
  const query = new URL(args.request.url).searchParams;
  const names = { groupIds: 'groupId', memberIds: 'memberId' };
  const people = await getPeopleToEnrol(actor, readQuery(args.request, peopleToEnrolInput, names));
  const { items, next } = await listCourses(actor, {
    search: query.get('q')?.slice(0, 200) || undefined,
    status: people ? 'published' : courseFilters.find((status) => status === query.get('status')),
    after: query.get('after') ?? undefined,
  });
  const title = pageTitle(args.request, people ? 'teach:courses.choose.title' : 'teach:courses.title');
  return { people, items, next, title };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export default function Courses() {
  const { people, items, next } = useLoaderData<typeof loader>();
  if (people) return <CourseChoice people={people} courses={items} next={next} />;
  return <CourseList courses={items} next={next} />;
}
