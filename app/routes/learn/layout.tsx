import { data, type LoaderFunctionArgs } from '@remix-run/node';
import { Outlet, useLoaderData, type ShouldRevalidateFunctionArgs } from '@remix-run/react';
import { requireMember } from '~/http/guards.server';
import { readLearnerSpace } from '~/http/learner-space.server';
import { LearnerFrame } from '~/ui/learn/learner-frame';

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
