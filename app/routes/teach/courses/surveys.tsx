import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireMember } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { SurveyResultsPage } from '~/ui/assessment/surveys/survey-results-page';
import { getSurveyResults } from '~/use-cases/assessment/get-survey-results.server';

export const handle = { messages: ['survey'] };

export async function loader(args: LoaderFunctionArgs) {
  const { actor } = await requireMember(args, 'progress.read');
  const courseId = idParam(args, 'courseId');
  return { courseId, ...(await getSurveyResults(actor, { courseId })) };
}

export default function CourseSurveys() {
  return <SurveyResultsPage {...useLoaderData<typeof loader>()} />;
}
