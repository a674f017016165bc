import type { ActorOf } from '~/domain/actor';
import type { Tx } from '~/platform/tenancy.server';
import {
  appendOperatorAuditEntry,
  type OperatorAct,
} from '~/records/lifecycle/append-operator-audit-entry.server';
import { appendAuditEntry, type AuditAct } from '~/records/organizations/append-audit-entry.server';

/**
 * Writes what an operator did about one organization, and why: to the operators' log, and to the organization's own
 * where `subject` says of what.
 */
export async function appendAct(
  tx: Tx,
  actor: ActorOf<'operator'>,
  {
    organizationId,
    subject,
    details = {},
    ...act
  }: OperatorAct & { organizationId: string; subject: AuditAct['subject'] },
  now: Date,
): Promise<void> {
  const { action, reason } = act;
  await appendOperatorAuditEntry(tx, actor, { action, reason, organizationId, details }, now);
  await appendAuditEntry(
    tx,
    organizationId,
    actor,
    { action, subject, details: { ...details, reason } },
    now,
  );
}
