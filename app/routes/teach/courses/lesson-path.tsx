import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import {
  conditionsFormSchema,
  conditionsOfForm,
  ruleFormSchema,
  ruleOfForm,
} from '~/domain/courses/path-form';
import { Refusal } from '~/domain/refusal';
import { redirectWithFlash } from '~/http/flash.server';
import { answerForm } from '~/http/forms.server';
import { requireMember } from '~/http/guards.server';
import { idParams } from '~/http/id-params.server';
import { LessonPathPage } from '~/ui/courses/lesson-path-page';
import { getCourse } from '~/use-cases/courses/get-course.server';
import { updateLessonPath } from '~/use-cases/courses/update-lesson-path.server';

export const handle = { messages: ['teach', 'paths', 'learn'] };

export async function loader(args: LoaderFunctionArgs) {
  const { actor } = await requireMember(args, 'courses.write');
  const { courseId, lessonId } = idParams(args, ['courseId', 'lessonId']);
  const course = await getCourse(actor, { courseId });
  const module = course.outline.modules.find(({ lessons }) => lessons.some(({ id }) => id === lessonId));
  const lesson = module?.lessons.find(({ id }) => id === lessonId);
  if (!module || !lesson) throw new Refusal('not-found');
  return { course, lesson: { ...lesson, moduleTitle: module.title } };
}

const pathForm = conditionsFormSchema.safeExtend(ruleFormSchema.shape);

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args, 'courses.write');
  const ids = idParams(args, ['courseId', 'lessonId']);
  return answerForm(args.request, pathForm, async (form) => {
    const path = { rule: ruleOfForm(form), conditions: conditionsOfForm(form) };
    await updateLessonPath(actor, { ...ids, ...path }, { now });
    const to = `/teach/courses/${ids.courseId}/lessons/${ids.lessonId}/path`;
    return redirectWithFlash(to, 'paths:lesson.saved');
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.lesson.title ?? ''} · ${data?.course.title ?? ''} · Assidu` },
];

export default function LessonPath() {
  const { course, lesson } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <LessonPathPage
      key={lesson.id}
      course={course}
      lesson={lesson}
      {...(answer && { result: answer.result })}
    />
  );
}
