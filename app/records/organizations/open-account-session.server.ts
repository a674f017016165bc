import { openSession } from '~/platform/session.server';
import { forAccounts } from '~/platform/tenancy.server';
import { choosePlace } from '~/records/organizations/choose-place.server';

export type Place = { address: string; device: string };

const longestDevice = 300;

/** Opens a session for somebody who has proved who they are; `cookie` is its Set-Cookie header. */
export async function openAccountSession(
  userId: string,
  { address, device }: Place,
): Promise<{ cookie: string; language: string }> {
  const user = await forAccounts().user.findUniqueOrThrow({
    where: { id: userId },
    select: { language: true, lastOrganizationId: true },
  });
  const place = await choosePlace(userId, user.lastOrganizationId);
  const cookie = await openSession(userId, {
    ...place,
    address,
    device: device.slice(0, longestDevice),
  });
  return { cookie, language: user.language };
}
