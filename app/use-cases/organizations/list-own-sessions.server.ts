import { describeDevice, type Device } from '~/domain/organizations/device';
import { listSessions } from '~/platform/session.server';

export type OwnSession = {
  key: string;
  current: boolean;
  device: Device;
  address: string;
  createdAt: string;
  lastSeenAt: string;
};

/** Where a person is signed in: the session that asks first, then the others by when they were last seen. */
export async function listOwnSessions(person: { userId: string; sessionKey: string }): Promise<OwnSession[]> {
  const sessions = await listSessions(person.userId);
  return sessions
    .map(({ key, address, device, createdAt, lastSeenAt }) => ({
      key,
      current: key === person.sessionKey,
      device: describeDevice(device),
      address,
      createdAt: createdAt.toISOString(),
      lastSeenAt: lastSeenAt.toISOString(),
    }))
    .sort((one, other) => Number(other.current) - Number(one.current));
}
