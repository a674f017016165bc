import type { Tx } from '~/platform/tenancy.server';
import { appendOutboxMessages } from '~/records/lifecycle/append-outbox-messages.server';

export type RevisionNotices = {
  code: 'pro' | 'business';
  effectiveOn: string;
  /** Who announces. */
  userId: string;
  /** Makes this announcement another than one before. */
  announcedAt: Date;
  after: string | null;
};

/** Asks for the next batch of notices of a change of price. */
export async function requestRevisionNotices(
  tx: Tx,
  { announcedAt, ...asked }: RevisionNotices,
): Promise<void> {
  const { code, effectiveOn, after } = asked;
  const at = announcedAt.toISOString();
  await appendOutboxMessages(tx, [
    {
      ...{
        kind: 'work',
        name: 'announce-revision',
        values: { ...asked, announcedAt: at },
        organizationId: null,
      },
      deliveryKey: `announce-revision:${code}:${effectiveOn}:${at}:${after ?? ''}`,
    },
  ]);
}
