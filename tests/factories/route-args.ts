import type { LoaderFunctionArgs } from '@remix-run/node';
import type { ActorOf } from '~/domain/actor';
import type { Viewer } from '~/platform/session.server';

/** What Remix hands to a loader or an action for a request that this member makes. */
export function routeArgs(
  request: Request,
  actor: ActorOf<'member'>,
  params: Record<string, string>,
): LoaderFunctionArgs {
  const { userId, membershipId, organizationId, role } = actor;
  const zones = { timeZone: 'Europe/Paris', organizationTimeZone: 'Europe/Paris' };
  const viewer = { userId, membershipId, organizationId, role, ...zones } as Viewer;
  return {
    request,
    params,
    context: { nonce: 'n', address: '::1', viewer: () => Promise.resolve(viewer) },
  };
}
