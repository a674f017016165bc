import { executeRaw, sql } from '~/platform/raw-sql.server';
import type { Tx } from '~/platform/tenancy.server';

/**
 * Of people who took part in sessions of a training whose time is over (F14): who was there, when, and that it was signed
 * stays; by what address or device, in which words and by which drawing goes. In a transaction that may erase.
 */
export async function bareFacts(
  tx: Tx,
  organizationId: string,
  participantIds: readonly string[],
): Promise<void> {
  const theirs = { organizationId, participantId: { in: [...participantIds] } };
  await tx.presenceInterval.updateMany({
    where: theirs,
    data: { address: null, device: null, deviceId: null },
  });
  await tx.halfDayAttendance.updateMany({ where: theirs, data: { note: '', documentFileId: null } });
  await tx.sessionStranger.updateMany({ where: theirs, data: { name: '' } });
  await executeRaw(
    tx,
    sql`UPDATE "AttendanceSignature" SET "statement" = '', "mark" = NULL, "address" = '', "device" = '', "deviceId" = ''
        WHERE "organizationId" = ${organizationId}::uuid AND "participantId" = ANY(${[...participantIds]}::uuid[])`,
  );
}
