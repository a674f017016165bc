import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { conditionsFormSchema, conditionsOfForm } from '~/domain/courses/path-form';
import { Refusal } from '~/domain/refusal';
import { redirectWithFlash } from '~/http/flash.server';
import { answerForm } from '~/http/forms.server';
import { requireMember } from '~/http/guards.server';
import { idParams } from '~/http/id-params.server';
import { ModulePathPage } from '~/ui/courses/module-path-page';
import { getCourse } from '~/use-cases/courses/get-course.server';
import { updateModulePath } from '~/use-cases/courses/update-module-path.server';

export const handle = { messages: ['teach', 'paths'] };

export async function loader(args: LoaderFunctionArgs) {
  const { actor } = await requireMember(args, 'courses.write');
  const { courseId, moduleId } = idParams(args, ['courseId', 'moduleId']);
  const course = await getCourse(actor, { courseId });
  const module = course.outline.modules.find(({ id }) => id === moduleId);
  if (!module) throw new Refusal('not-found');
  return { course, module };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args, 'courses.write');
  const ids = idParams(args, ['courseId', 'moduleId']);
  return answerForm(args.request, conditionsFormSchema, async (form) => {
    await updateModulePath(actor, { ...ids, conditions: conditionsOfForm(form) }, { now });
    return redirectWithFlash(`/teach/courses/${ids.courseId}`, 'teach:courses.done.saved');
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.module.title ?? ''} · ${data?.course.title ?? ''} · Assidu` },
];

export default function ModulePath() {
  const { course, module } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <ModulePathPage course={course} module={module} {...(answer && { result: answer.result })} />;
}
