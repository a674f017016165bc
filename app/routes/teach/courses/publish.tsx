import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData, useOutletContext } from '@remix-run/react';
import { redirectWithFlash } from '~/http/flash.server';
import { requireMember } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { attempt } from '~/http/refusal-response.server';
import { PublishPage } from '~/ui/courses/publish-page';
import type { CourseDetails } from '~/use-cases/courses/get-course.server';
import { getPublication } from '~/use-cases/courses/get-publication.server';
import { publishCourse } from '~/use-cases/courses/publish-course.server';

export async function loader(args: LoaderFunctionArgs) {
  const { actor } = await requireMember(args, 'courses.publish');
  return { publication: await getPublication(actor, { courseId: idParam(args, 'courseId') }) };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args, 'courses.publish');
  const courseId = idParam(args, 'courseId');
  const published = await attempt(args.request, () => publishCourse(actor, { courseId }, { now }));
  if (!published.ok) return published.response;
  const values = { number: published.result.number };
  const to = `/teach/courses/${courseId}${published.result.behind > 0 ? '/publish' : ''}`;
  return redirectWithFlash(to, 'teach:courses.done.published', { values });
}

export default function PublishCourse() {
  const course = useOutletContext<CourseDetails>();
  const { publication } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <PublishPage course={course} publication={publication} refusal={answer?.refusal.message ?? null} />;
}
