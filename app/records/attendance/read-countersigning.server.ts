import { createHash } from 'node:crypto';
import type { RegisterHalfDay, RegisterLine } from '~/domain/attendance/register';
import type { Period } from '~/domain/calendar';
import { isKeyedHash, keyedHash } from '~/platform/keyed-hash.server';
import type { Tx } from '~/platform/tenancy.server';
import { readRegisters } from '~/records/attendance/read-register.server';

/** So long a statement that was shown may be counter-signed: what it says of minutes is of then. */
const shownForMs = 30 * 60_000;

export type Countersigning = {
  membershipId: string;
  halfDay: RegisterHalfDay;
  lines: readonly RegisterLine[];
};

/** What a statement must not have missed when it is signed: minutes may go on, the rest may not have changed. */
function factsOf(lines: readonly RegisterLine[]): string {
  const facts = lines
    .map(({ participantId, signedAt, absence, lateMinutes, earlyMinutes, attends, unsignedReason }) =>
      [participantId, signedAt !== null, absence, lateMinutes, earlyMinutes, attends, unsignedReason].join(
        ' ',
      ),
    )
    .sort();
  return createHash('sha256').update(facts.join('\n')).digest('hex');
}

const sealed = ({ membershipId, halfDay, lines }: Countersigning, statement: string, at: string) =>
  [
    halfDay.id,
    membershipId,
    halfDay.from.toISOString(),
    halfDay.to.toISOString(),
    factsOf(lines),
    at,
    statement,
  ].join('\n');

/** What the page sends back with a counter-statement, so that nothing else is signed than what we showed. */
export function sealStatement(countersigning: Countersigning, statement: string, now: Date): string {
  const at = String(now.getTime());
  return `${at}.${keyedHash('counter-statement', sealed(countersigning, statement, at))}`;
}

/** Whether we showed that statement of that half-day to that trainer, and it still says what is. */
export function isSealed(
  countersigning: Countersigning,
  { statement, seal }: { statement: string; seal: string },
  now: Date,
): boolean {
  const [at = '', mac = ''] = seal.split('.');
  if (!isKeyedHash('counter-statement', sealed(countersigning, statement, at), mac)) return false;
  return Math.abs(now.getTime() - Number(at)) <= shownForMs;
}

/** What the statement of a half-day speaks of, for the trainers of its session. */
export async function readHalfDayRegister(
  tx: Tx,
  organizationId: string,
  { sessionId, halfDayId }: { sessionId: string; halfDayId: string },
  now: Date,
): Promise<{ halfDay: RegisterHalfDay & Period; lines: RegisterLine[] } | null> {
  const { registers } = await readRegisters(tx, organizationId, [sessionId], now);
  const register = registers.get(sessionId);
  const halfDay = register?.halfDays.find(({ id }) => id === halfDayId);
  if (!register || !halfDay) return null;
  return { halfDay, lines: register.lines.filter((line) => line.halfDayId === halfDayId) };
}
