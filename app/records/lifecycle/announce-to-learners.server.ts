import { createId } from '~/platform/id.server';
import { settings } from '~/platform/settings.server';
import type { Tx } from '~/platform/tenancy.server';
import { appendOutboxMessages, type OutboxEntry } from '~/records/lifecycle/append-outbox-messages.server';
import type { OpenedContract } from '~/records/lifecycle/read-contract.server';

/**
 * Tells learners and trainers that their access ends or has ended, each with their certificates. Sent once for a
 * step's key; recorded as one notice.
 */
export async function announceToLearners(
  tx: Tx,
  { organizationId, organizationName, contract }: OpenedContract,
  kind: 'learner-end-warning' | 'learner-ended',
  stepKey: string,
  now: Date,
): Promise<void> {
  const key = `${kind}:${stepKey}`;
  if ((await tx.notice.count({ where: { organizationId, key } })) > 0) return;
  const { accentColour } = await tx.organization.findUniqueOrThrow({
    where: { id: organizationId },
    select: { accentColour: true },
  });
  const members = await tx.membership.findMany({
    where: { organizationId, status: 'active', role: { notIn: ['owner', 'billing'] } },
    select: { id: true, email: true, language: true },
  });
  const certificates = await tx.certificate.findMany({
    where: { organizationId },
    select: { id: true, enrolment: { select: { membershipId: true } } },
  });
  await tx.notice.create({
    data: {
      ...{ organizationId, id: createId(), key, kind, channel: 'email', sentAt: now, values: {} },
      recipients: members.map(({ id }) => id),
    },
    select: { id: true },
  });
  const path = kind === 'learner-ended' ? '/verify' : '/learn';
  const endsAt = (contract.endsAt ?? now).toISOString();
  const messages = members.map(({ id, email, language }): OutboxEntry => {
    const own = certificates.filter(({ enrolment }) => enrolment.membershipId === id);
    return {
      ...{ kind: 'email', template: 'contract-notice', to: email, language, organizationId },
      deliveryKey: `notice:${organizationId}:${key}:${id}`,
      attachments: own.map(({ id: certificateId }) => ({ organizationId, certificateId })),
      values: {
        ...{ kind, organizationName, accentColour, timeZone: contract.timeZone },
        ...(own.length === 0 && { context: 'bare' as const }),
        ...{ instants: { endsAt }, url: new URL(path, settings.APP_URL).href },
      },
    };
  });
  await appendOutboxMessages(tx, messages);
}
