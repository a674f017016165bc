import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireMember } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { LessonReader } from '~/ui/learn/lesson-reader';
import { getLesson } from '~/use-cases/learning/get-lesson.server';

export const handle = { messages: ['steps'] };

export async function loader(args: LoaderFunctionArgs) {
  const { actor, viewer, now } = await requireMember(args);
  const ids = { enrolmentId: idParam(args, 'enrolmentId'), lessonId: idParam(args, 'lessonId') };
  const page = await getLesson(actor, ids, { now, timeZone: viewer.organizationTimeZone });
  return {
    ...page,
    enrolmentId: ids.enrolmentId,
    membershipId: actor.membershipId,
    timeZone: viewer.timeZone,
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.lesson.title ?? ''} · ${data?.courseTitle ?? ''} · Assidu` },
];

export default function LearnLesson() {
  const page = useLoaderData<typeof loader>();
  return <LessonReader key={page.lesson.id} {...page} />;
}
