import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import type { ActorOf } from '~/domain/actor';
import { contractClosure } from '~/domain/lifecycle/contract-closure';
import {
  accessIn,
  contactAccessIn,
  organizationState,
  type Access,
  type ContractState,
} from '~/domain/lifecycle/contract-state';
import { can, type Permission } from '~/domain/organizations/permissions';
import { describeDevice } from '~/domain/organizations/device';
import { businessNow } from '~/platform/clock.server';
import type { Viewer } from '~/platform/session.server';
import { closedResponse } from '~/http/closed-response.server';
import { placeOf, type Place } from '~/http/place.server';
import { refusalResponse } from '~/http/refusal-response.server';
import { openAuditLink } from '~/use-cases/proof/open-audit-link.server';

export type RouteArgs = LoaderFunctionArgs | ActionFunctionArgs;

type MemberViewer = Viewer & {
  organizationId: string;
  organizationName: string;
  organizationTimeZone: string;
  accentColour: string;
  plan: string;
  state: string;
  membershipId: string;
  role: NonNullable<Viewer['role']>;
};

export type MemberRequest = {
  actor: ActorOf<'member'>;
  viewer: MemberViewer;
  /** Where the organization stands in its contract, and what of it is open to this member. */
  state: ContractState;
  access: Access;
  now: Date;
};

type ContactViewer = Viewer & {
  organizationId: string;
  organizationName: string;
  organizationTimeZone: string;
  accentColour: string;
  state: string;
  contactId: string;
  clientId: string;
  clientName: string;
};

export type ContactRequest = { actor: ActorOf<'client-contact'>; viewer: ContactViewer; now: Date };
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

export type MemberOptions = {
  /** Open too to whoever may only settle: those who pay, in a suspension; the owner, after an end (P04, P12). */
  settling?: boolean;
};

/**
 * Lets members of the session's organization in, with the permission where one is named; others get 404, or 403
 * where they belong but may not. Suspended (403) or ended (410), an organization is closed, but for routes that are
 * open while `settling`: those who may reach them are led to billing from the others, where they can change nothing.
 * Every use case checks its permission again.
 */
export async function requireMember(
  args: RouteArgs,
  permission?: Permission,
  { settling = false }: MemberOptions = {},
): Promise<MemberRequest> {
  const { viewer, now } = await requirePerson(args);
  if (!isMember(viewer)) throw refusalResponse(args.request, 'not-found');
  const state = organizationState(viewer, now);
  const access = accessIn(state, viewer.role);
  if (access === 'closed') throw await closedResponse(args.request, viewer, { state, now });
  if (access === 'settling' && !settling) {
    if (readsOnly(args.request)) throw redirect('/manage/billing');
    throw refusalResponse(args.request, contractClosure(state) ?? 'not-allowed');
  }
  const actor: ActorOf<'member'> = {
    kind: 'member',
    userId: viewer.userId,
    membershipId: viewer.membershipId,
    organizationId: viewer.organizationId,
    role: viewer.role,
  };
  if (permission && !can(actor, permission)) throw refusalResponse(args.request, 'not-allowed');
  return { actor, viewer, state, access, now };
}

/**
 * Lets those in who act as a contact of a client company; the client's space does not exist for anybody else. Closed to
 * them, as to learners, while the organization is suspended (403) or once it has ended (410).
 */
export async function requireContact(args: RouteArgs): Promise<ContactRequest> {
  const { viewer, now } = await requirePerson(args);
  if (!isContact(viewer)) throw refusalResponse(args.request, 'not-found');
  const state = organizationState(viewer, now);
  if (contactAccessIn(state) !== 'open') throw await closedResponse(args.request, viewer, { state, now });
  const { userId, contactId, clientId, organizationId } = viewer;
  return { actor: { kind: 'client-contact', userId, contactId, clientId, organizationId }, viewer, now };
}

/** Lets platform operators in; the console does not exist for anybody else. */
export async function requireOperator(args: RouteArgs): Promise<OperatorRequest> {
  const { viewer, now } = await requirePerson(args);
  if (!viewer.isOperator) throw refusalResponse(args.request, 'not-found');
  return { actor: { kind: 'operator', userId: viewer.userId }, viewer, now };
}

export type AuditorRequest = { actor: ActorOf<'auditor'>; visitor: Place };

/** Lets the holder of an open audit link in, who has no account; a closed one is 410, one that nobody was given 404. */
export async function requireAuditor(args: RouteArgs): Promise<AuditorRequest> {
  const { address, device: agent } = placeOf(args);
  const { browser, system } = describeDevice(agent);
  const actor = await openAuditLink({ token: args.params.token ?? '' }, { address });
  return { actor, visitor: { address, device: [browser, system].filter(Boolean).join(', ') || agent } };
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

function isContact(viewer: Viewer): viewer is ContactViewer {
  return viewer.organizationId !== null && viewer.contactId !== null && viewer.clientId !== null;
}

function signInFirst(request: Request): Response {
  const url = new URL(request.url);
  const back = request.method === 'GET' ? `${url.pathname}${url.search}` : '/home';
  return redirect(`/sign-in?to=${encodeURIComponent(back)}`);
}
