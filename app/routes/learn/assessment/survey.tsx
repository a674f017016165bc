import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireMember } from '~/http/guards.server';
import { idParams } from '~/http/id-params.server';
import { answerSurveyForm, readSaid } from '~/http/survey-form.server';
import { SurveyPage } from '~/ui/learn/survey/survey-page';
import { answerSurvey } from '~/use-cases/assessment/answer-survey.server';
import { getSurvey } from '~/use-cases/assessment/get-survey.server';

export const handle = { messages: ['survey'] };

const lessonAt = ({ enrolmentId, lessonId }: Record<'enrolmentId' | 'lessonId', string>) =>
  `/learn/courses/${enrolmentId}/lessons/${lessonId}`;

export async function loader(args: LoaderFunctionArgs) {
  const { actor, viewer, now } = await requireMember(args);
  const ids = idParams(args, ['enrolmentId', 'lessonId']);
  const page = await getSurvey(actor, ids, { now, timeZone: viewer.organizationTimeZone });
  return { page, backTo: lessonAt(ids) };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args);
  const ids = idParams(args, ['enrolmentId', 'lessonId']);
  const said = await readSaid(args.request);
  const work = () => answerSurvey(actor, { ...ids, said }, { now });
  return answerSurveyForm(args.request, { said, to: `${lessonAt(ids)}/survey`, work });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.page.lesson.title ?? ''} · ${data?.page.courseTitle ?? ''} · Assidu` },
];

export default function LearnSurvey() {
  return <SurveyPage {...useLoaderData<typeof loader>()} />;
}
