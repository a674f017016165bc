import type { NoticeKind } from '~/domain/lifecycle/notices';
import { createId } from '~/platform/id.server';
import { toJson } from '~/platform/json.server';
import { settings } from '~/platform/settings.server';
import type { Tx } from '~/platform/tenancy.server';
import { appendOutboxMessages, type OutboxEntry } from '~/records/lifecycle/append-outbox-messages.server';

export type NoticeToSend = {
  /** What is announced, the same however often it is decided: sent once. */
  key: string;
  kind: NoticeKind;
  /** `owner`: owners; `payers`: owners and billing managers; `everyone`: every member, in their own words. */
  to: 'owner' | 'payers' | 'everyone';
  /** Days as `YYYY-MM-DD`, instants as ISO texts, sums as cents: see documents/emails/contract-notice. */
  values?: NoticeValues;
  /** Where its button leads; the billing page by default. */
  path?: string;
};

export type NoticeValues = {
  days?: Record<string, string>;
  instants?: Record<string, string>;
  cents?: Record<string, number>;
  facts?: Record<string, string | number>;
};

/** Records a notice for good and sends its e-mails, in the transaction of what it announces; told twice, once. */
export async function sendNotice(
  tx: Tx,
  organizationId: string,
  { key, kind, to, values = {}, path = '/manage/billing' }: NoticeToSend,
  now: Date,
): Promise<void> {
  const {
    name: organizationName,
    accentColour,
    timeZone,
  } = await tx.organization.findUniqueOrThrow({
    where: { id: organizationId },
    select: { name: true, accentColour: true, timeZone: true },
  });
  const members = await tx.membership.findMany({
    where: { organizationId, status: 'active', ...rolesOf[to] },
    select: { id: true, email: true, language: true },
  });
  const { count } = await tx.notice.createMany({
    data: [
      {
        ...{ organizationId, id: createId(), key, kind, channel: 'email', sentAt: now },
        recipients: members.map(({ id }) => id),
        values: toJson(values),
      },
    ],
    skipDuplicates: true,
  });
  if (count === 0) return;
  const url = new URL(path, settings.APP_URL).href;
  const shown = { kind, organizationName, accentColour, timeZone, url, ...values };
  const messages = members.map(({ id, email, language }): OutboxEntry => ({
    ...{ kind: 'email', template: 'contract-notice', to: email, language, organizationId },
    deliveryKey: `notice:${organizationId}:${key}:${id}`,
    values: shown,
  }));
  await appendOutboxMessages(tx, messages);
}

const rolesOf = {
  owner: { role: { in: ['owner' as const] } },
  payers: { role: { in: ['owner' as const, 'billing' as const] } },
  everyone: {},
};
