import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireMember } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { LessonPage } from '~/ui/courses/lesson-page';
import { getLesson } from '~/use-cases/courses/get-lesson.server';

export const handle = {
  messages: ['teach', 'assignment', 'survey', 'paths', 'questions', 'answering', 'refusals'],
};

export async function loader(args: LoaderFunctionArgs) {
  const { actor, viewer } = await requireMember(args, 'courses.write');
  const ids = { courseId: idParam(args, 'courseId'), lessonId: idParam(args, 'lessonId') };
  return { lesson: await getLesson(actor, ids), timeZone: viewer.timeZone };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.lesson.title ?? ''} · ${data?.lesson.courseTitle ?? ''} · Assidu` },
];

export default function Lesson() {
  const { lesson, timeZone } = useLoaderData<typeof loader>();
  return <LessonPage lesson={lesson} timeZone={timeZone} />;
}
