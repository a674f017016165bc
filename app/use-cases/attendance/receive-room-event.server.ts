import { jaasEventSchema, type JaasEvent } from '~/domain/attendance/jaas-event';
import { Refusal } from '~/domain/refusal';
import { verifyJaasSignature } from '~/integrations/jaas/verify-jaas-signature.server';
import { toJson } from '~/platform/json.server';
import { forAccounts, forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { readJaasAccount } from '~/records/attendance/read-jaas-account.server';
import { appendOutboxMessages } from '~/records/lifecycle/append-outbox-messages.server';

export type SignedRoomEvent = { body: Uint8Array; signature: string | null };

/**
 * Keeps an event of JaaS that the organization's secret signed, once, and hands it to the worker in the same
 * transaction; JaaS sends events twice, late and in any order. Returns whether it is new. Refuses with
 * `signature-refused`: forged, older than five minutes of real time, malformed, or of an AppID nobody has here - all
 * alike, and JaaS sends it again.
 */
export async function receiveRoomEvent({ body, signature }: SignedRoomEvent): Promise<{ isNew: boolean }> {
  const event = readEvent(body);
  const accounts = forAccounts();
  const app = event && (await accounts.jaasApp.findUnique({ where: { appId: event.appId } }));
  if (!app) throw new Refusal('signature-refused');
  const { organizationId } = app;
  const account = await readJaasAccount(forOrganization(organizationId), organizationId);
  const secret = account?.appId === event.appId ? account.webhookSecret : null;
  if (!secret || !verifyJaasSignature(body, signature, secret, new Date())) {
    throw new Refusal('signature-refused');
  }
  const id = `jaas:${event.appId}:${event.idempotencyKey}`;
  const row = { id, vendor: 'jaas', type: event.eventType, payload: toJson({ organizationId, event }) };
  return inTransaction(accounts, async (tx) => {
    const { count } = await tx.webhookEvent.createMany({
      data: [{ ...row, receivedAt: new Date() }],
      skipDuplicates: true,
    });
    if (count === 0) return { isNew: false };
    const work = { kind: 'work' as const, name: 'process-room-event', values: { eventId: id } };
    await appendOutboxMessages(tx, [{ ...work, deliveryKey: `webhook:${id}`, organizationId: null }]);
    return { isNew: true };
  });
}

function readEvent(body: Uint8Array): JaasEvent | null {
  try {
    const parsed = jaasEventSchema.safeParse(JSON.parse(new TextDecoder().decode(body)));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
