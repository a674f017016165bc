import { describe, expect, test } from 'vitest';
import type { Actor, MemberActor } from '~/domain/actor';
import {
  can,
  mayArchive,
  mayChangeRole,
  mayGiveRole,
  mayHandleArchived,
  permissions,
  type Permission,
} from './permissions';
import { roles, type Role } from './roles';

// Written out by hand, so that widening a right means changing it here too.
const matrix: Record<Permission, string> = {
  'members.read': 'owner admin trainer',
  'members.invite': 'owner admin',
  'members.change-role': 'owner admin',
  'members.archive': 'owner admin',
  'groups.write': 'owner admin trainer',
  'courses.read': 'owner admin trainer',
  'courses.write': 'owner admin trainer',
  'courses.publish': 'owner admin trainer',
  'enrolments.read': 'owner admin trainer',
  'enrolments.write': 'owner admin trainer',
  'progress.read': 'owner admin trainer',
  'evidence.read': 'owner admin trainer',
  'help.answer': 'owner admin trainer',
  'sessions.read': 'owner admin trainer',
  'sessions.write': 'owner admin trainer',
  'attendance.write': 'owner admin trainer',
  'exports.make': 'owner admin',
  'organization.settings': 'owner admin',
  'organization.ownership': 'owner',
  'audit.read': 'owner admin',
  'api-tokens.write': 'owner admin',
  'billing.read': 'owner admin billing',
  'billing.manage': 'owner admin billing',
  'clients.read': 'owner admin billing',
  'clients.write': 'owner admin',
  'orders.read': 'owner admin billing',
  'orders.write': 'owner admin',
  'orders.follow': 'owner admin trainer',
  'sales.read': 'owner admin billing',
  'sales.write': 'owner admin billing',
  'sales.settings': 'owner admin',
  'proof.make': 'owner admin',
};

const everyPermission = Object.keys(permissions) as Permission[];

function memberWho(role: Role): MemberActor {
  return { kind: 'member', userId: 'u', membershipId: 'm', organizationId: 'o', role };
}

const outsiders: Actor[] = [
  { kind: 'operator', userId: 'u' },
  { kind: 'auditor', linkId: 'l', organizationId: 'o' },
  { kind: 'client-contact', userId: 'u', contactId: 'k', clientId: 'c', organizationId: 'o' },
];

describe('the permission matrix', () => {
  test.each(everyPermission)('%s belongs to exactly the roles written here', (permission) => {
    const holders = roles.filter((role) => can(memberWho(role), permission));
    expect(holders.join(' ')).toBe(matrix[permission]);
  });

  test('those who are no members hold none of its permissions', () => {
    for (const actor of outsiders) {
      expect(everyPermission.filter((permission) => can(actor, permission))).toEqual([]);
    }
  });

  test('the system holds all of them', () => {
    expect(everyPermission.every((permission) => can({ kind: 'system' }, permission))).toBe(true);
  });
});

describe('giving and changing roles', () => {
  test('only an owner makes an owner', () => {
    const makers = roles.filter((role) => mayGiveRole(memberWho(role), 'owner').allowed);
    expect(makers).toEqual(['owner']);
  });

  test('an admin registers everybody else, and nobody below registers anybody', () => {
    expect(roles.filter((role) => mayGiveRole(memberWho('admin'), role).allowed)).toEqual([
      'admin',
      'billing',
      'trainer',
      'learner',
    ]);
    for (const role of ['billing', 'trainer', 'learner'] as const) {
      expect(roles.filter((given) => mayGiveRole(memberWho(role), given).allowed)).toEqual([]);
    }
  });

  test('an admin neither raises anybody to owner nor changes an owner', () => {
    const admin = memberWho('admin');
    expect(mayChangeRole(admin, { from: 'learner', to: 'owner', owners: 1 })).toEqual({
      allowed: false,
      reason: 'not-allowed',
    });
    expect(mayChangeRole(admin, { from: 'owner', to: 'learner', owners: 2 })).toEqual({
      allowed: false,
      reason: 'not-allowed',
    });
    expect(mayArchive(admin, { role: 'owner', owners: 2 }).allowed).toBe(false);
    expect(mayHandleArchived(admin, { role: 'owner' }).allowed).toBe(false);
  });

  test('the last owner stays, one of two may go', () => {
    const owner = memberWho('owner');
    expect(mayChangeRole(owner, { from: 'owner', to: 'admin', owners: 1 })).toEqual({
      allowed: false,
      reason: 'last-owner',
    });
    expect(mayArchive(owner, { role: 'owner', owners: 1 })).toEqual({
      allowed: false,
      reason: 'last-owner',
    });
    expect(mayChangeRole(owner, { from: 'owner', to: 'admin', owners: 2 }).allowed).toBe(true);
    expect(mayArchive(owner, { role: 'owner', owners: 2 }).allowed).toBe(true);
  });

  test('not even the system removes the last owner', () => {
    expect(mayArchive({ kind: 'system' }, { role: 'owner', owners: 1 }).allowed).toBe(false);
  });

  test('an owner who keeps the role is not refused', () => {
    const change = { from: 'owner', to: 'owner', owners: 1 } as const;
    expect(mayChangeRole(memberWho('owner'), change).allowed).toBe(true);
  });

  test('a trainer archives nobody', () => {
    expect(mayArchive(memberWho('trainer'), { role: 'learner', owners: 1 }).allowed).toBe(false);
  });
});
