import type { NoticeContext, NoticeKind } from '~/domain/lifecycle/notices';
import { roles, type Role } from '~/domain/organizations/roles';
import { createId } from '~/platform/id.server';
import { insertRows } from '~/platform/insert-rows.server';
import { queryRaw, sql } from '~/platform/raw-sql.server';
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
  /** Which of a notice’s variants is told, where it has some. */
  context?: NoticeContext;
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
  const { organizationName, accentColour, timeZone, members } = await readRecipients(tx, organizationId, to);
  const row = {
    ...{ organizationId, id: createId(), key, kind, channel: 'email', sentAt: now, values },
    recipients: members.map(({ id }) => id),
  };
  const once = { organizationId, skipConflicts: true };
  if ((await insertRows(tx, 'Notice', [row], once)) === 0) return;
  const url = new URL(path, settings.APP_URL).href;
  const shown = { kind, organizationName, accentColour, timeZone, url, ...values };
  const messages = members.map(({ id, email, language }): OutboxEntry => ({
    ...{ kind: 'email', template: 'contract-notice', to: email, language, organizationId },
    deliveryKey: `notice:${organizationId}:${key}:${id}`,
    values: shown,
  }));
  await appendOutboxMessages(tx, messages);
}

const rolesOf: Record<NoticeToSend['to'], readonly Role[]> = {
  owner: ['owner'],
  payers: ['owner', 'billing'],
  everyone: roles,
};

type Recipients = {
  organizationName: string;
  accentColour: string;
  timeZone: string;
  members: { id: string; email: string; language: string }[];
};

/** Who sends and who is told, in one statement: ten thousand organizations are told on one day. */
async function readRecipients(tx: Tx, organizationId: string, to: NoticeToSend['to']): Promise<Recipients> {
  const [found] = await queryRaw<Recipients>(
    tx,
    sql`SELECT g."name" AS "organizationName", g."accentColour", g."timeZone",
               coalesce((SELECT jsonb_agg(jsonb_build_object('id', m."id", 'email', m."email", 'language', m."language"))
                         FROM "Membership" m
                         WHERE m."organizationId" = g."id" AND m."status" = 'active'
                           AND m."role"::text = ANY(${[...rolesOf[to]]})), '[]') AS "members"
        FROM "Organization" g WHERE g."id" = ${organizationId}::uuid`,
  );
  if (!found) throw new Error('a notice to an organization that is not there');
  return found;
}
