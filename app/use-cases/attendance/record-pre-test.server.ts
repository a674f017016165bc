import type { ActorOf } from '~/domain/actor';
import { preTestPassed, type PreTestResult } from '~/domain/attendance/pre-test';
import { createId } from '~/platform/id.server';
import { toJson } from '~/platform/json.server';
import { forOrganization } from '~/platform/tenancy.server';

/** Keeps what the pre-test found of a member's equipment (K04); every test is kept, the last one counts. */
export async function recordPreTest(
  { organizationId, membershipId }: ActorOf<'member'>,
  result: PreTestResult,
  { now, device }: { now: Date; device: string },
): Promise<{ passed: boolean }> {
  const passed = preTestPassed(result);
  await forOrganization(organizationId).preTest.create({
    data: {
      ...{ organizationId, id: createId(), membershipId, takenAt: now },
      ...{ passed, device, result: toJson(result) },
    },
    select: { id: true },
  });
  return { passed };
}
