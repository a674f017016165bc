import type { ActorOf } from '~/domain/actor';
import type { PreTestResult } from '~/domain/attendance/pre-test';
import { iceServersFor, type IceServer } from '~/platform/ice-servers.server';
import { forOrganization } from '~/platform/tenancy.server';

export type TakenPreTest = { takenAt: Date; passed: boolean; device: string; result: PreTestResult };

/** A member's last pre-test, and by which servers to try the next one. */
export async function getEquipment({
  organizationId,
  membershipId,
}: ActorOf<'member'>): Promise<{ last: TakenPreTest | null; iceServers: IceServer[]; relayed: boolean }> {
  const row = await forOrganization(organizationId).preTest.findFirst({
    where: { organizationId, membershipId },
    orderBy: { takenAt: 'desc' },
    select: { takenAt: true, passed: true, device: true, result: true },
  });
  const last = row && { ...row, result: row.result as PreTestResult };
  return { last, ...iceServersFor(membershipId, new Date()) };
}
