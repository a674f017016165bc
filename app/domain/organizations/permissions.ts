import type { Actor } from '~/domain/actor';
import type { Role } from '~/domain/organizations/roles';

const everyoneWhoAdministers = ['owner', 'admin'] as const;
const everyoneWhoTeaches = ['owner', 'admin', 'trainer'] as const;
const everyoneWhoPays = ['owner', 'admin', 'billing'] as const;

/**
 * Who may do what in an organization: one line for each permission. Following a course one is enrolled in
 * is no permission: any member may be enrolled, and reaches only what is their own.
 */
export const permissions = {
  'members.read': everyoneWhoTeaches,
  'members.invite': everyoneWhoAdministers,
  'members.change-role': everyoneWhoAdministers,
  'members.archive': everyoneWhoAdministers,
  'groups.write': everyoneWhoTeaches,
  'courses.read': everyoneWhoTeaches,
  'courses.write': everyoneWhoTeaches,
  'courses.publish': everyoneWhoTeaches,
  'enrolments.read': everyoneWhoTeaches,
  'enrolments.write': everyoneWhoTeaches,
  'progress.read': everyoneWhoTeaches,
  'evidence.read': everyoneWhoTeaches,
  'help.answer': everyoneWhoTeaches,
  'sessions.read': everyoneWhoTeaches,
  'sessions.write': everyoneWhoTeaches,
  'attendance.write': everyoneWhoTeaches,
  'exports.make': everyoneWhoAdministers,
  'organization.settings': everyoneWhoAdministers,
  'organization.ownership': ['owner'],
  'audit.read': everyoneWhoAdministers,
  'api-tokens.write': everyoneWhoAdministers,
  'billing.read': everyoneWhoPays,
  'billing.manage': everyoneWhoPays,
  'clients.read': everyoneWhoPays,
  'clients.write': everyoneWhoAdministers,
  'orders.read': everyoneWhoPays,
  'orders.write': everyoneWhoAdministers,
  'orders.follow': everyoneWhoTeaches,
  'sales.read': everyoneWhoPays,
  'sales.write': everyoneWhoPays,
  'sales.settings': everyoneWhoAdministers,
  'proof.make': everyoneWhoAdministers,
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof permissions;

/** Whether a role carries a permission. */
export function roleCan(role: Role, permission: Permission): boolean {
  const allowed: readonly Role[] = permissions[permission];
  return allowed.includes(role);
}

/**
 * Whether the actor has the permission within the organization they act in (the tenancy guard confines them to it).
 * The system may do everything. Operators, client contacts and auditors have no member's permission: what they
 * may do has its own use cases.
 */
export function can(actor: Actor, permission: Permission): boolean {
  if (actor.kind === 'system') return true;
  return actor.kind === 'member' && roleCan(actor.role, permission);
}

export type RoleDecision = { allowed: true } | { allowed: false; reason: 'not-allowed' | 'last-owner' };

const granted: RoleDecision = { allowed: true };
const refused: RoleDecision = { allowed: false, reason: 'not-allowed' };
const lastOwner: RoleDecision = { allowed: false, reason: 'last-owner' };

/** The roles this role may give to someone it registers: only an owner makes owners. */
export function rolesGivenBy(role: Role): readonly Role[] {
  if (role === 'owner') return ['owner', 'admin', 'billing', 'trainer', 'learner'];
  if (role === 'admin') return ['admin', 'billing', 'trainer', 'learner'];
  return [];
}

/** Whether the actor may register somebody with this role. Refuses with `not-allowed`. */
export function mayGiveRole(actor: Actor, role: Role): RoleDecision {
  if (actor.kind === 'system') return granted;
  if (!can(actor, 'members.invite') || actor.kind !== 'member') return refused;
  return rolesGivenBy(actor.role).includes(role) ? granted : refused;
}

/**
 * Whether the actor may turn a member's role `from` into `to`. `owners` counts the owners who are not archived.
 * Only an owner makes or unmakes an owner; the last owner stays one. Refuses with `not-allowed` or `last-owner`.
 */
export function mayChangeRole(actor: Actor, change: { from: Role; to: Role; owners: number }): RoleDecision {
  if (!can(actor, 'members.change-role')) return refused;
  if (actor.kind === 'member') {
    const reach = rolesGivenBy(actor.role);
    if (!reach.includes(change.from) || !reach.includes(change.to)) return refused;
  }
  if (change.from === 'owner' && change.to !== 'owner' && change.owners <= 1) return lastOwner;
  return granted;
}

/**
 * Whether the actor may archive a member of this role. `owners` counts the owners who are not archived.
 * Only an owner archives an owner, and never the last. Refuses with `not-allowed` or `last-owner`.
 */
export function mayArchive(actor: Actor, member: { role: Role; owners: number }): RoleDecision {
  if (!can(actor, 'members.archive')) return refused;
  if (actor.kind === 'member' && !rolesGivenBy(actor.role).includes(member.role)) return refused;
  if (member.role === 'owner' && member.owners <= 1) return lastOwner;
  return granted;
}

/** As {@link mayArchive}, for bringing back or erasing somebody archived: no owner is lost by it. */
export function mayHandleArchived(actor: Actor, member: { role: Role }): RoleDecision {
  if (!can(actor, 'members.archive')) return refused;
  if (actor.kind === 'member' && !rolesGivenBy(actor.role).includes(member.role)) return refused;
  return granted;
}
