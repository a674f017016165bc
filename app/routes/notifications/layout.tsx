import { data, type LoaderFunctionArgs } from '@remix-run/node';
import { Outlet, useLoaderData } from '@remix-run/react';
import { can } from '~/domain/organizations/permissions';
import { requireMember } from '~/http/guards.server';
import { readLearnerSpace } from '~/http/learner-space.server';
import { readWorkspace } from '~/http/workspace.server';
import { LearnerFrame } from '~/ui/learn/learner-frame';
import { WorkspaceFrame } from '~/ui/organization/workspace-frame';

export const handle = { messages: ['learn', 'manage'] };

/** The frame of the place where somebody works: those who teach or manage have theirs, others the learner's. */
export async function loader(args: LoaderFunctionArgs) {
  const member = await requireMember(args);
  if (can(member.actor, 'courses.read')) {
    const { workspace, headers } = await readWorkspace(args.request, member);
    return data({ workspace, frame: null }, { headers });
  }
  const { frame, headers } = await readLearnerSpace(args.request, member);
  return data({ workspace: null, frame }, { headers });
}

export default function NotificationsLayout() {
  const { workspace, frame } = useLoaderData<typeof loader>();
  if (workspace) {
    return (
      <WorkspaceFrame {...workspace}>
        <Outlet />
      </WorkspaceFrame>
    );
  }
  return (
    <LearnerFrame {...frame}>
      <Outlet />
    </LearnerFrame>
  );
}
