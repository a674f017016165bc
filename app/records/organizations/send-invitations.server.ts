import { dayIn } from '~/domain/calendar';
import { insertSharedRows } from '~/platform/insert-rows.server';
import { createSecretToken } from '~/platform/secret-token.server';
import { settings } from '~/platform/settings.server';
import type { Tx } from '~/platform/tenancy.server';
import { appendOutboxMessages, type OutboxEntry } from '~/records/lifecycle/append-outbox-messages.server';

export const invitationDays = 30;

export type Invitee = { membershipId: string; email: string; language: string };

type Invitation = {
  organization: { id: string; name: string; accentColour: string; timeZone: string };
  inviterName: string;
  /** Of the business clock. */
  now: Date;
  /** For many at once: they leave at this pace, after those before them. */
  pace?: { before: number; perSecond: number };
};

/**
 * Makes a link for each person, good once and for 30 days of real time, and leaves the e-mails to the outbox. An
 * earlier link of theirs no longer opens anything.
 */
export async function sendInvitations(
  tx: Tx,
  invitees: readonly Invitee[],
  { organization, inviterName, now, pace }: Invitation,
): Promise<void> {
  if (invitees.length === 0) return;
  const organizationId = organization.id;
  const membershipIds = invitees.map(({ membershipId }) => membershipId);
  const realNow = new Date();
  const expiresAt = new Date(realNow.getTime() + invitationDays * 86_400_000);
  const links = invitees.map((invitee) => ({ invitee, ...createSecretToken() }));
  await tx.authToken.deleteMany({
    where: { organizationId, membershipId: { in: membershipIds }, kind: 'invitation', usedAt: null },
  });
  const tokens = links.map(({ invitee, hash }) => ({
    id: hash,
    kind: 'invitation',
    organizationId,
    membershipId: invitee.membershipId,
    createdAt: realNow,
    expiresAt,
  }));
  await insertSharedRows(tx, 'AuthToken', tokens);
  await tx.membership.updateMany({
    where: { organizationId, id: { in: membershipIds } },
    data: { invitedAt: now },
  });
  const messages = links.map(({ invitee, token, hash }, position): OutboxEntry => ({
    kind: 'email',
    template: 'invitation',
    to: invitee.email,
    language: invitee.language,
    organizationId,
    deliveryKey: `invitation:${hash}`,
    ...(pace && {
      notBefore: new Date(realNow.getTime() + ((pace.before + position) * 1000) / pace.perSecond),
    }),
    values: {
      organizationName: organization.name,
      accentColour: organization.accentColour,
      inviterName,
      url: `${settings.APP_URL}/invitation/${token}`,
      expiresOn: dayIn(expiresAt, organization.timeZone),
    },
  }));
  await appendOutboxMessages(tx, messages);
}
