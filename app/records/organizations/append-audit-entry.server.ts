import type { Actor } from '~/domain/actor';
import { createId } from '~/platform/id.server';
import { toJson } from '~/platform/json.server';
import type { Tx } from '~/platform/tenancy.server';

export type AuditAct = {
  /** `<area>.<verb>`, e.g. `member.archived`: a key of the `audit` messages */
  action: string;
  subject: { kind: string; id?: string; name?: string };
  details?: Record<string, unknown>;
};

/** Writes who did what to the organization's audit log, in the transaction of the act. */
export async function appendAuditEntry(
  tx: Tx,
  organizationId: string,
  actor: Actor,
  act: AuditAct,
  now: Date,
): Promise<void> {
  await tx.auditEntry.create({
    data: {
      organizationId,
      id: createId(),
      action: act.action,
      actorKind: actor.kind,
      actorId: idOf(actor),
      actorName: await nameOf(tx, organizationId, actor),
      subjectKind: act.subject.kind,
      subjectId: act.subject.id ?? null,
      subjectName: act.subject.name ?? null,
      details: toJson(act.details ?? {}),
      occurredAt: now,
    },
    select: { id: true },
  });
}

function idOf(actor: Actor): string | null {
  if (actor.kind === 'member') return actor.membershipId;
  if (actor.kind === 'client-contact') return actor.contactId;
  return actor.kind === 'operator' ? actor.userId : null;
}

async function nameOf(tx: Tx, organizationId: string, actor: Actor): Promise<string> {
  if (actor.kind === 'client-contact') return contactName(tx, organizationId, actor.contactId);
  if (actor.kind !== 'member') return actor.kind;
  const member = await tx.membership.findUnique({
    where: { organizationId_id: { organizationId, id: actor.membershipId } },
    select: { firstName: true, lastName: true },
  });
  return member ? `${member.firstName} ${member.lastName}` : 'member';
}

/** With the client's name: the log is read by those who do not know every contact. */
async function contactName(tx: Tx, organizationId: string, id: string): Promise<string> {
  const contact = await tx.clientContact.findUnique({
    where: { organizationId_id: { organizationId, id } },
    select: { firstName: true, lastName: true, client: { select: { name: true } } },
  });
  return contact ? `${contact.firstName} ${contact.lastName} (${contact.client.name})` : 'client-contact';
}
