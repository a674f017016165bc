import { signJaasToken, type JaasKey, type JaasVisitor } from '~/integrations/jaas/sign-jaas-token.server';
import { settings } from '~/platform/settings.server';

/** What a page gives the IFrame API of JaaS, and where that script is. */
export type JaasRoom = { script: string; domain: string; roomName: string; jwt: string };

/** A JaaS room for one person, by a token of theirs that lasts so long in real time. */
export async function openJaasRoom(
  account: JaasKey,
  { visitor, roomKey, forMs }: { visitor: JaasVisitor; roomKey: string; forMs: number },
): Promise<JaasRoom> {
  const { appId } = account;
  const until = new Date(Date.now() + forMs);
  return {
    script: `${settings.JAAS_URL}/${appId}/external_api.js`,
    domain: new URL(settings.JAAS_URL).host,
    roomName: `${appId}/${roomKey}`,
    jwt: await signJaasToken(account, { visitor, room: roomKey, until }),
  };
}
