import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { copyLessonInput } from '~/domain/courses/path-inputs';
import { Refusal } from '~/domain/refusal';
import { redirectWithFlash } from '~/http/flash.server';
import { requireMember } from '~/http/guards.server';
import { idParams } from '~/http/id-params.server';
import { readForm } from '~/http/redirect-after.server';
import { attempt } from '~/http/refusal-response.server';
import { CopyPage } from '~/ui/courses/copy-page';
import { copyLesson } from '~/use-cases/courses/copy-lesson.server';
import { getCourse } from '~/use-cases/courses/get-course.server';
import { listCopyTargets } from '~/use-cases/courses/list-copy-targets.server';

export const handle = { messages: ['teach', 'paths'] };

export async function loader(args: LoaderFunctionArgs) {
  const { actor } = await requireMember(args, 'courses.write');
  const { courseId, lessonId } = idParams(args, ['courseId', 'lessonId']);
  const course = await getCourse(actor, { courseId });
  const module = course.outline.modules.find(({ lessons }) => lessons.some(({ id }) => id === lessonId));
  const title = module?.lessons.find(({ id }) => id === lessonId)?.title;
  if (!module || title === undefined) throw new Refusal('not-found');
  const search = new URL(args.request.url).searchParams.get('q')?.trim().slice(0, 200) ?? '';
  const targets = await listCopyTargets(actor, { search });
  return { course, title, ownModuleId: module.id, targets, search };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args, 'courses.write');
  const ids = idParams(args, ['courseId', 'lessonId']);
  const input = await readForm(args.request, copyLessonInput, ids);
  const copied = await attempt(args.request, () => copyLesson(actor, input, { now }));
  if (!copied.ok) return copied.response;
  const { courseId, lessonId } = copied.result;
  return redirectWithFlash(`/teach/courses/${courseId}/lessons/${lessonId}`, 'paths:copy.lessonDone');
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ''} · ${data?.course.title ?? ''} · Assidu` },
];

export default function CopyLesson() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <CopyPage of="lesson" {...page} refusal={answer?.refusal.message ?? null} />;
}
