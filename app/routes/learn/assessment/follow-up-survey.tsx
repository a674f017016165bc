import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireMember } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { answerSurveyForm, readSaid } from '~/http/survey-form.server';
import { SurveyPage } from '~/ui/learn/survey/survey-page';
import { answerFollowUpSurvey } from '~/use-cases/assessment/answer-follow-up-survey.server';
import { getFollowUpSurvey } from '~/use-cases/assessment/get-follow-up-survey.server';

export const handle = { messages: ['survey'] };

/** A survey that was sent some time after the end of a course: open even when access to the course is over. */
export async function loader(args: LoaderFunctionArgs) {
  const { actor } = await requireMember(args);
  return { page: await getFollowUpSurvey(actor, { invitationId: idParam(args, 'invitationId') }) };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args);
  const invitationId = idParam(args, 'invitationId');
  const said = await readSaid(args.request);
  const work = () => answerFollowUpSurvey(actor, { invitationId, said }, { now });
  return answerSurveyForm(args.request, { said, to: `/learn/surveys/${invitationId}`, work });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.page.lesson.title ?? ''} · ${data?.page.courseTitle ?? ''} · Assidu` },
];

export default function LearnFollowUpSurvey() {
  const { page } = useLoaderData<typeof loader>();
  return <SurveyPage page={page} backTo={null} />;
}
