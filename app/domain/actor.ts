import type { Role } from '~/domain/organizations/roles';

/** Someone who belongs to an organization and acts there with one role. API tokens act as their member. */
export type MemberActor = {
  kind: 'member';
  userId: string;
  membershipId: string;
  organizationId: string;
  role: Role;
};

/** The person of a client company who follows the trainings it bought. */
export type ClientContactActor = {
  kind: 'client-contact';
  userId: string;
  contactId: string;
  clientId: string;
  organizationId: string;
};

/** The holder of an expiring, read-only link to one evidence file; has no account. */
export type AuditorActor = {
  kind: 'auditor';
  linkId: string;
  organizationId: string;
};

/** Someone who runs the platform, outside any organization. */
export type OperatorActor = { kind: 'operator'; userId: string };

/** The product itself: jobs and consequences of the outbox. */
export type SystemActor = { kind: 'system' };

export type Actor = MemberActor | ClientContactActor | AuditorActor | OperatorActor | SystemActor;

export type ActorKind = Actor['kind'];

export type ActorOf<Kind extends ActorKind> = Extract<Actor, { kind: Kind }>;

export const systemActor: SystemActor = { kind: 'system' };

/**
 * The organization the actor is confined to, or null for those who stand above organizations
 * (operator, system). Tenancy guards compare it with the organization of what is asked for.
 */
export function organizationOf(actor: Actor): string | null {
  return actor.kind === 'operator' || actor.kind === 'system' ? null : actor.organizationId;
}
