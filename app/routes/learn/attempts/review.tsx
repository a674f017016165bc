import { redirect, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireMember } from '~/http/guards.server';
import { idParams } from '~/http/id-params.server';
import { AttemptReviewPage } from '~/ui/learn/attempt/attempt-review-page';
import { getAttemptReview } from '~/use-cases/assessment/get-attempt-review.server';

export const handle = { messages: ['quiz'] };

export async function loader(args: LoaderFunctionArgs) {
  const { actor, viewer } = await requireMember(args);
  const ids = idParams(args, ['enrolmentId', 'attemptId']);
  const address = `/learn/courses/${ids.enrolmentId}/attempts/${ids.attemptId}`;
  const review = await getAttemptReview(actor, ids);
  if (!review) throw redirect(address);
  return { ...review, address, enrolmentId: ids.enrolmentId, timeZone: viewer.timeZone };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.lessonTitle ?? ''} · ${data?.courseTitle ?? ''} · Assidu` },
];

export default function LearnAttemptReview() {
  return <AttemptReviewPage {...useLoaderData<typeof loader>()} />;
}
