import type { Actor } from '~/domain/actor';
import type { RegisterMemberInput } from '~/domain/organizations/member-inputs';
import type { MemberRepresentation } from '~/domain/organizations/representations';
import { can, mayGiveRole } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { rememberAnswer, type Idempotency } from '~/records/lifecycle/remember-answer.server';
import { appendAuditEntry } from '~/records/organizations/append-audit-entry.server';
import { lockForRegistration } from '~/records/organizations/claim-seats.server';
import { registerMembers } from '~/records/organizations/register-members.server';
import { refuseKnownMember } from '~/records/organizations/refuse-known-member.server';

type Registrar = Extract<Actor, { organizationId: string }>;

/**
 * Registers one person for a connected system, without an invitation: they count as a registered user from now on
 * (P09) and may be enrolled at once. Refuses with `not-allowed`, `already-member`, `member-archived`,
 * `organization-ended` and `seat-limit-reached`.
 */
export async function registerMember(
  actor: Registrar,
  input: RegisterMemberInput,
  { now, idempotency }: { now: Date; idempotency?: Idempotency },
): Promise<MemberRepresentation> {
  if (!can(actor, 'members.invite')) throw new Refusal('not-allowed');
  const decision = mayGiveRole(actor, input.role);
  if (!decision.allowed) throw new Refusal(decision.reason);
  const { organizationId } = actor;
  return inTransaction(forOrganization(organizationId), (tx) =>
    rememberAnswer(tx, organizationId, idempotency, now, async () => {
      const organization = await lockForRegistration(tx, organizationId, now);
      const { registered, known } = await registerMembers(tx, organization, [input], now);
      const member = registered[0] ?? refuseKnownMember(known);
      const { membershipId: id, email, firstName, lastName, role, language } = member;
      await appendAuditEntry(
        tx,
        organizationId,
        actor,
        {
          action: 'member.registered',
          subject: { kind: 'member', id, name: `${firstName} ${lastName}` },
          details: { role },
        },
        now,
      );
      return {
        ...{ id, email, firstName, lastName, role, language },
        status: 'registered' as const,
        registeredAt: now.toISOString(),
        activatedAt: null,
        archivedAt: null,
      };
    }),
  );
}
