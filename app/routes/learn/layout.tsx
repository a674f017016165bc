import { data, type LoaderFunctionArgs } from '@remix-run/node';
import {
  Outlet,
  useLoaderData,
  useRouteError,
  useRouteLoaderData,
  type ShouldRevalidateFunctionArgs,
} from '@remix-run/react';
import { requireMember } from '~/http/guards.server';
import { readLearnerSpace } from '~/http/learner-space.server';
import { LearnerFrame } from '~/ui/learn/learner-frame';
import { lostBy, LostPage } from '~/ui/learn/lost-page';
import { ErrorAnswer } from '~/ui/shells/error-answer';
import { ErrorTitle } from '~/ui/shells/error-title';

export const handle = { messages: ['learn'] };

export async function loader(args: LoaderFunctionArgs) {
  const { frame, headers } = await readLearnerSpace(args.request, await requireMember(args));
  return data({ frame }, { headers });
}

/** The frame changes with what is sent, not with where one goes within it. */
export function shouldRevalidate({ formMethod, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs) {
  return formMethod && formMethod !== 'GET' ? defaultShouldRevalidate : false;
}

export default function LearnLayout() {
  const { frame } = useLoaderData<typeof loader>();
  return (
    <LearnerFrame {...frame}>
      <Outlet />
    </LearnerFrame>
  );
}

/** Within the frame where there is a way back; the frame itself may be what failed. */
export function ErrorBoundary() {
  const error = useRouteError();
  const data = useRouteLoaderData<typeof loader>('routes/learn/layout');
  const lost = lostBy(error);
  if (data && lost) {
    return (
      <LearnerFrame {...data.frame}>
        <LostPage lost={lost} />
      </LearnerFrame>
    );
  }
  return (
    <>
      <ErrorTitle />
      <ErrorAnswer error={error} />
    </>
  );
}
