import { erasedName } from '~/documents/erased-name';
import { memberErased } from '~/documents/emails/member-erased-email';
import type { ActorOf } from '~/domain/actor';
import type { EraseMemberInput } from '~/domain/organizations/member-inputs';
import { mayHandleArchived } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { settings } from '~/platform/settings.server';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { appendOutboxMessages } from '~/records/lifecycle/append-outbox-messages.server';
import { appendAuditEntry } from '~/records/organizations/append-audit-entry.server';
import { erasePerson } from '~/records/organizations/erase-person.server';
import { readErasureScope } from '~/records/organizations/erasure-scope.server';
import { lockMember } from '~/records/organizations/lock-member.server';
import { refuseErasing } from '~/records/organizations/refuse-erasing.server';

/**
 * Erases the data of an archived learner who asked for it (F14, GDPR art. 17): at once what nothing keeps; evidence of
 * trainings that were sold stays for its time with their name, shown with the order alone, and then loses it. The person
 * is told by e-mail. Cannot be undone. Refuses with `not-allowed`, `not-found` (also where it was done), what
 * `refuseErasing` says, and `erasure-other-address`.
 */
export async function eraseMember(
  actor: ActorOf<'member'>,
  { membershipId, email }: EraseMemberInput,
  { now }: { now: Date },
): Promise<{ keptUntil: string | null }> {
  const { organizationId } = actor;
  return inTransaction(forOrganization(organizationId), async (tx) => {
    const { member } = await lockMember(tx, organizationId, membershipId, now);
    const decision = mayHandleArchived(actor, member);
    if (!decision.allowed) throw new Refusal(decision.reason);
    const scope = await readErasureScope(tx, organizationId, membershipId, now);
    if (!scope || scope.erasedAt) throw new Refusal('not-found');
    const refusal = refuseErasing(scope);
    if (refusal) throw refusal;
    if (email.toLowerCase() !== scope.email) throw new Refusal('erasure-other-address');
    const organization = await tx.organization.findUniqueOrThrow({
      where: { id: organizationId },
      select: { name: true, accentColour: true, language: true },
    });
    const instead = erasedName(organization.language);
    const by = { instead, askedBy: actor.membershipId, now };
    const { keptUntil } = await erasePerson(tx, organizationId, scope, by);
    const subject = { kind: 'member', id: membershipId, name: instead.join(' ') };
    const act = { action: 'member.erased', subject, details: { keptUntil } };
    await appendAuditEntry(tx, organizationId, actor, act, now);
    await appendOutboxMessages(tx, [
      memberErased(scope, organization, { keptUntil, appUrl: settings.APP_URL }),
    ]);
    return { keptUntil };
  });
}
