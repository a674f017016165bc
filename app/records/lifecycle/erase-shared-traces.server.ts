import type { Tx } from '~/platform/tenancy.server';

type Counts = Readonly<Record<string, number>>;

/**
 * Erases what leads to an organization from the tables shared by all: links and pending invitations, keys of bearer
 * tokens, messages about it, what it was compared by (P18), when its sessions and learners' affairs are due, and its account at JaaS. The bytes of files already deleted still
 * go, and the notices of its contract that are still to be sent: a mail server that is down delays them. Returns how many of each
 * table.
 */
export async function eraseSharedTraces(tx: Tx, organizationId: string): Promise<Counts> {
  const ofIt = { where: { organizationId } };
  const { count: OutboxMessage } = await tx.outboxMessage.deleteMany({
    where: {
      organizationId,
      NOT: {
        ...{ deliveredAt: null, abandonedAt: null },
        OR: [
          { kind: 'work', payload: { path: ['name'], equals: 'remove-stored-file' } },
          { kind: 'email', payload: { path: ['template'], equals: 'contract-notice' } },
        ],
      },
    },
  });
  return {
    AuthToken: (await tx.authToken.deleteMany(ofIt)).count,
    ApiTokenKey: (await tx.apiTokenKey.deleteMany(ofIt)).count,
    OutboxMessage,
    AccountLink: (await tx.accountLink.deleteMany(ofIt)).count,
    JaasApp: (await tx.jaasApp.deleteMany(ofIt)).count,
    SessionAgenda: (await tx.sessionAgenda.deleteMany(ofIt)).count,
    LearningAgenda: (await tx.learningAgenda.deleteMany(ofIt)).count,
    SigningLink: (await tx.signingLink.deleteMany(ofIt)).count,
    FundingAgenda: (await tx.fundingAgenda.deleteMany(ofIt)).count,
    AuditLinkKey: (await tx.auditLinkKey.deleteMany(ofIt)).count,
  };
}
