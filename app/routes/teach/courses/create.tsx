import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { createCourseInput } from '~/domain/courses/inputs';
import { answerForm } from '~/http/forms.server';
import { requireMember } from '~/http/guards.server';
import { languageOf } from '~/http/language.server';
import { pageTitle } from '~/http/page-title.server';
import { CreateCourseForm } from '~/ui/courses/create-course-form';
import { createCourse } from '~/use-cases/courses/create-course.server';
import { listTemplates } from '~/use-cases/courses/list-templates.server';

export const handle = { messages: ['teach', 'paths'] };

export async function loader(args: LoaderFunctionArgs) {
  const { actor } = await requireMember(args, 'courses.write');
  return {
    templates: await listTemplates(actor),
    language: languageOf(args.request),
    title: pageTitle(args.request, 'teach:courses.create.title'),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args, 'courses.write');
  return answerForm(args.request, createCourseInput, async (input) => {
    const { id } = await createCourse(actor, input, { now });
    return redirect(`/teach/courses/${id}`);
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export default function CreateCourse() {
  const { language, templates } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <CreateCourseForm language={language} templates={templates} {...(answer && { result: answer.result })} />
  );
}
