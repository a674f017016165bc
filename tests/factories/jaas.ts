import { createHmac, generateKeyPairSync, randomUUID } from 'node:crypto';
import type { ActorOf } from '~/domain/actor';
import { forOrganization } from '~/platform/tenancy.server';
import { saveJaasAccount } from '~/use-cases/attendance/save-jaas-account.server';
import type { PlannedSession } from './session';

const pair = generateKeyPairSync('rsa', { modulusLength: 2048 });

export const privateKeyPem = pair.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();

export type MadeJaasAccount = { appId: string; keyId: string; webhookSecret: string };

export const jaasAppId = () => `vpaas-magic-cookie-${randomUUID().replaceAll('-', '')}`;

/** An account at JaaS of the actor's organization, its key made for the tests. */
export async function createJaasAccount(
  actor: ActorOf<'member'>,
  { now }: { now: Date },
): Promise<MadeJaasAccount> {
  const appId = jaasAppId();
  const webhookSecret = `whsec_${randomUUID()}`;
  const account = { appId, keyId: 'abc123', privateKey: privateKeyPem, webhookSecret };
  await saveJaasAccount({ ...actor, role: 'admin' }, account, { now });
  return { appId, keyId: `${appId}/abc123`, webhookSecret };
}

export type RoomEvent = {
  type: string;
  at: Date;
  room: string;
  /** Within one meeting. */
  connection?: string;
  data?: Record<string, unknown>;
  key?: string;
  meeting?: string;
};

/** The body of an event as JaaS sends it. */
export function jaasEventBody(appId: string, event: RoomEvent): string {
  const {
    type,
    at,
    room,
    connection = 'a1b2c3d4',
    data = {},
    key = randomUUID(),
    meeting = 'meeting-1',
  } = event;
  return JSON.stringify({
    ...{ idempotencyKey: key, customerId: appId.slice(-32), appId, eventType: type, sessionId: meeting },
    ...{ timestamp: at.getTime(), fqn: `${appId}/${room}` },
    data: {
      ...{ moderator: 'false', email: 'lea@example.test', participantId: connection },
      ...{ participantJid: `${connection}@8x8.vc`, isBreakout: false, ...data },
    },
  });
}

/** `X-Jaas-Signature` of a body, by real time. */
export function jaasSignature(body: string, secret: string, at = Date.now()): string {
  return `t=${at},v1=${createHmac('sha256', secret).update(`${at}.${body}`).digest('base64')}`;
}

/** The name of a session's room, after the AppID. */
export async function roomKeyOfSession({ organizationId, sessionId }: PlannedSession): Promise<string> {
  const { roomKey } = await forOrganization(organizationId).liveSession.findUniqueOrThrow({
    where: { organizationId_id: { organizationId, id: sessionId } },
    select: { roomKey: true },
  });
  return roomKey;
}
