import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { idSchema } from '~/domain/id';
import { requireMember } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { QuizResultsPage } from '~/ui/assessment/results/quiz-results-page';
import { getQuizResults } from '~/use-cases/assessment/get-quiz-results.server';

export const handle = { messages: ['marking', 'quiz'] };

export async function loader(args: LoaderFunctionArgs) {
  const { actor } = await requireMember(args, 'progress.read');
  const courseId = idParam(args, 'courseId');
  const asked = idSchema.safeParse(new URL(args.request.url).searchParams.get('quiz'));
  const results = await getQuizResults(actor, { courseId, lessonId: asked.data ?? null });
  return { ...results, courseId };
}

export default function CourseResults() {
  return <QuizResultsPage {...useLoaderData<typeof loader>()} />;
}
