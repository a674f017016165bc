import { SignJWT } from 'jose';
import { rsaPrivateKey } from '~/integrations/jaas/rsa-private-key.server';

export type JaasKey = { appId: string; keyId: string; privateKey: string };

export type JaasVisitor = {
  /** Our id of who comes in: events of JaaS name it. */
  id: string;
  name: string;
  moderator: boolean;
};

const flag = (on: boolean) => (on ? 'true' : 'false');

/** Half a minute: clocks of servers differ. */
const slackSeconds = 30;

/**
 * The token that lets somebody into one room of JaaS 8x8, signed with the organization's key: valid from now, in real
 * time, to `until`. E-mail addresses are left out. Only who moderates may record, stream or transcribe.
 */
export function signJaasToken(
  { appId, keyId, privateKey }: JaasKey,
  { visitor, room, until }: { visitor: JaasVisitor; room: string; until: Date },
): Promise<string> {
  const key = rsaPrivateKey(privateKey);
  if (!key) throw new Error('the key kept for JaaS is not an RSA private key');
  const now = Math.floor(Date.now() / 1000);
  const may = flag(visitor.moderator);
  return new SignJWT({
    room,
    context: {
      user: { id: visitor.id, name: visitor.name, moderator: flag(visitor.moderator) },
      features: { recording: may, livestreaming: may, transcription: may, 'outbound-call': 'false' },
    },
  })
    .setProtectedHeader({ alg: 'RS256', kid: keyId, typ: 'JWT' })
    .setAudience('jitsi')
    .setIssuer('chat')
    .setSubject(appId)
    .setIssuedAt(now)
    .setNotBefore(now - slackSeconds)
    .setExpirationTime(Math.max(now + slackSeconds, Math.floor(until.getTime() / 1000)))
    .sign(key);
}
