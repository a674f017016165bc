import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { lessonRevisionInput } from '~/domain/courses/path-inputs';
import { idSchema } from '~/domain/id';
import { requireMember } from '~/http/guards.server';
import { idParams } from '~/http/id-params.server';
import { readForm, redirectAfter } from '~/http/redirect-after.server';
import { LessonHistoryPage } from '~/ui/courses/lesson-history-page';
import { getLessonHistory } from '~/use-cases/courses/get-lesson-history.server';
import { restoreLessonRevision } from '~/use-cases/courses/restore-lesson-revision.server';

export const handle = { messages: ['teach', 'paths'] };

export async function loader(args: LoaderFunctionArgs) {
  const { actor, viewer } = await requireMember(args, 'courses.write');
  const ids = idParams(args, ['courseId', 'lessonId']);
  const state = idSchema.safeParse(new URL(args.request.url).searchParams.get('state'));
  const history = await getLessonHistory(actor, { ...ids, revisionId: state.data });
  return { history, timeZone: viewer.timeZone };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args, 'courses.write');
  const ids = idParams(args, ['courseId', 'lessonId']);
  const work = async () => {
    const input = await readForm(args.request, lessonRevisionInput, ids);
    return restoreLessonRevision(actor, input, { now });
  };
  const to = `/teach/courses/${ids.courseId}/lessons/${ids.lessonId}`;
  return redirectAfter(work, { to, done: 'paths:history.restored' });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.history.lesson.title ?? ''} · ${data?.history.lesson.courseTitle ?? ''} · Assidu` },
];

export default function LessonHistory() {
  return <LessonHistoryPage {...useLoaderData<typeof loader>()} />;
}
