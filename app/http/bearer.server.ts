import type { ActorOf } from '~/domain/actor';
import { canUse } from '~/domain/billing/entitlements';
import { acceptedTerms } from '~/domain/lifecycle/accepted-terms';
import { contractClosure } from '~/domain/lifecycle/contract-closure';
import { accessIn, organizationState, type ContractState } from '~/domain/lifecycle/contract-state';
import { can, type Permission } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import type { MemberOptions, RouteArgs } from '~/http/guards.server';
import { readApiToken, type MemberToken, type OperatorToken } from '~/platform/api-token.server';
import { businessNow } from '~/platform/clock.server';
import { countAttempt } from '~/platform/rate-limit.server';
import { listPlansOffered } from '~/use-cases/billing/list-plans-offered.server';

export type ApiRequest = { actor: ActorOf<'member'>; token: MemberToken; state: ContractState; now: Date };

const callsPerMinute = 1200;

/**
 * Lets the bearer of a member's token in, with that member's role. Refuses with `api-token-invalid`,
 * `too-many-attempts` beyond 1,200 calls a minute for one token, `organization-suspended` and `organization-ended`
 * (but for reading what is open while `settling`, by those who settle), `feature-not-in-plan` where the terms accepted
 * hold no API, and `not-allowed` without the permission named. The use case checks it again.
 */
export async function requireApiActor(
  args: RouteArgs,
  permission?: Permission,
  { settling = false }: MemberOptions = {},
): Promise<ApiRequest> {
  const token = await bearerOf(args.request);
  if (token.kind !== 'member') throw new Refusal('not-allowed');
  const now = await businessNow();
  const state = organizationState(token, now);
  const access = accessIn(state, token.role);
  const settles = settling && access === 'settling' && readsOnly(args.request);
  if (access !== 'open' && !settles) throw new Refusal(contractClosure(state) ?? 'organization-ended');
  const { plans } = await listPlansOffered({ timeZone: 'Europe/Paris' }, { now });
  const decision = canUse(acceptedTerms(token.plan, token.contract), 'api', plans);
  if (!decision.allowed) throw new Refusal(decision.reason, decision.details);
  const { userId, membershipId, organizationId, role } = token;
  const actor: ActorOf<'member'> = { kind: 'member', userId, membershipId, organizationId, role };
  if (permission && !can(actor, permission)) throw new Refusal('not-allowed');
  return { actor, token, state, now };
}

/** Lets the bearer of an operator's token in; others have no such address. */
export async function requireApiOperator(
  args: RouteArgs,
): Promise<{ actor: ActorOf<'operator'>; now: Date }> {
  const token = await bearerOf(args.request);
  if (token.kind !== 'operator') throw new Refusal('not-found');
  return { actor: { kind: 'operator', userId: token.userId }, now: await businessNow() };
}

const readsOnly = ({ method }: Request) => method === 'GET' || method === 'HEAD';

async function bearerOf(request: Request): Promise<MemberToken | OperatorToken> {
  const [, text] = /^Bearer +([\w.~+/-]{1,200}=*)$/i.exec(request.headers.get('Authorization') ?? '') ?? [];
  const token = text ? await readApiToken(text) : null;
  if (!token) throw new Refusal('api-token-invalid');
  const bearer = token.kind === 'member' ? token.tokenId : token.userId;
  await countAttempt([{ key: `api:${bearer}`, attempts: callsPerMinute, windowSeconds: 60 }]);
  return token;
}
