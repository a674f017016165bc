import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import type { ActorOf } from '~/domain/actor';
import { can, type Permission } from '~/domain/organizations/permissions';
import { businessNow } from '~/platform/clock.server';
import type { Viewer } from '~/platform/session.server';
import { refusalResponse } from '~/http/refusal-response.server';

export type RouteArgs = LoaderFunctionArgs | ActionFunctionArgs;

type MemberViewer = Viewer & {
  organizationId: string;
  organizationName: string;
  organizationTimeZone: string;
  accentColour: string;
  plan: string;
  membershipId: string;
  role: NonNullable<Viewer['role']>;
};

export type MemberRequest = { actor: ActorOf<'member'>; viewer: MemberViewer; now: Date };
export type OperatorRequest = { actor: ActorOf<'operator'>; viewer: Viewer; now: Date };

/** Who is asking, or null: for pages that everybody may see. */
export function getViewer({ context }: RouteArgs): Promise<Viewer | null> {
  return context.viewer();
}

/** Lets signed-in people in; sends others to sign in and back. */
export async function requirePerson(args: RouteArgs): Promise<{ viewer: Viewer; now: Date }> {
  const viewer = await args.context.viewer();
  if (!viewer) throw signInFirst(args.request);
  return { viewer, now: await businessNow() };
}

/**
 * Lets members of the session's organization in, with the permission where one is named; others get 404, or 403
 * where they belong but may not. An organization that has ended is open to its owners, to read only: 410 otherwise.
 * Every use case checks its permission again.
 */
export async function requireMember(args: RouteArgs, permission?: Permission): Promise<MemberRequest> {
  const { viewer, now } = await requirePerson(args);
  if (!isMember(viewer)) throw refusalResponse(args.request, 'not-found');
  if (viewer.endedAt && !(viewer.role === 'owner' && readsOnly(args.request))) {
    throw refusalResponse(args.request, 'organization-ended');
  }
  const actor: ActorOf<'member'> = {
    kind: 'member',
    userId: viewer.userId,
    membershipId: viewer.membershipId,
    organizationId: viewer.organizationId,
    role: viewer.role,
  };
  if (permission && !can(actor, permission)) throw refusalResponse(args.request, 'not-allowed');
  return { actor, viewer, now };
}

/** Lets platform operators in; the console does not exist for anybody else. */
export async function requireOperator(args: RouteArgs): Promise<OperatorRequest> {
  const { viewer, now } = await requirePerson(args);
  if (!viewer.isOperator) throw refusalResponse(args.request, 'not-found');
  return { actor: { kind: 'operator', userId: viewer.userId }, viewer, now };
}

/** Sandbox pages do not exist elsewhere. */
export function requireSandbox(args: RouteArgs): void {
  if (process.env.SANDBOX !== '1') throw refusalResponse(args.request, 'not-found');
}

/** For pages of the signed-out: signed-in people go to their home. */
export async function requireSignedOut(args: RouteArgs): Promise<void> {
  if (await args.context.viewer()) throw redirect('/home');
}

const readsOnly = ({ method }: Request) => method === 'GET' || method === 'HEAD';

function isMember(viewer: Viewer): viewer is MemberViewer {
  return viewer.organizationId !== null && viewer.membershipId !== null && viewer.role !== null;
}

function signInFirst(request: Request): Response {
  const url = new URL(request.url);
  const back = request.method === 'GET' ? `${url.pathname}${url.search}` : '/home';
  return redirect(`/sign-in?to=${encodeURIComponent(back)}`);
}
