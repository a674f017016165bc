import type { ActorOf } from '~/domain/actor';
import type { Permission } from '~/domain/organizations/permissions';
import { requireApiActor } from '~/http/bearer.server';
import { requireMember, type RouteArgs } from '~/http/guards.server';

/** Lets in whoever fetches a file whose address the API gave: with a token or, in a browser, with a session. */
export async function requireTokenOrSession(
  args: RouteArgs,
  permission: Permission,
): Promise<{ actor: ActorOf<'member'> }> {
  const signedIn = !args.request.headers.has('Authorization') && (await args.context.viewer());
  return signedIn ? requireMember(args, permission) : requireApiActor(args, permission);
}
