import type { Period } from '~/domain/calendar';
import {
  acceptedFromPercent,
  retainedMinutes,
  type PartialPresence,
} from '~/domain/attendance/attendance-policy';
import { attendedMinutes, attendsRemotely, type SessionMode } from '~/domain/attendance/attended-minutes';
import { contradictionsOf, type Connection, type Contradiction } from '~/domain/attendance/contradictions';
import { connectedMinutes } from '~/domain/attendance/presence';

/**
 * How a participant's half-day stands. `unsigned`: in person, over, without the signatures that count it.
 * Words: `attendance.statuses.*`.
 */
export const attendanceStatuses = [
  'upcoming',
  'in-progress',
  'present',
  'partial',
  'unsigned',
  'absent',
] as const;

export type AttendanceStatus = (typeof attendanceStatuses)[number];

export type RegisterHalfDay = Period & {
  id: string;
  plannedMinutes: number;
  countersignedAt: Date | null;
};

/** What is known of one participant's half-day. */
export type RegisterEntry = {
  halfDayId: string;
  participantId: string;
  expected: boolean;
  attends: 'remote' | 'in-person' | null;
  absence: string | null;
  lateMinutes: number;
  earlyMinutes: number;
  unsignedReason: string | null;
};

export type RegisterSignature = {
  halfDayId: string;
  participantId: string;
  signedAt: Date;
  deviceId: string;
  /** Where everybody signs on the trainer's device, sharing it says nothing. */
  method: string;
};

export type RegisterFacts = {
  mode: SessionMode;
  halfDays: readonly RegisterHalfDay[];
  entries: readonly RegisterEntry[];
  stays: readonly (Connection & { participantId: string })[];
  signatures: readonly RegisterSignature[];
};

export type RegisterLine = RegisterEntry & {
  remote: boolean;
  plannedMinutes: number;
  connectedMinutes: number;
  attendedMinutes: number;
  /** By the policy (K14). */
  retainedMinutes: number;
  signedAt: Date | null;
  status: AttendanceStatus;
  contradictions: readonly Contradiction[];
};

/**
 * The attendance register of a session: one line for each half-day and participant expected at it, with its minutes,
 * its signature, how it stands at `now`, and what does not agree. Everything that shows hours reads these lines.
 */
export function attendanceRegister(facts: RegisterFacts, policy: PartialPresence, now: Date): RegisterLine[] {
  const { mode, halfDays, entries, stays, signatures } = facts;
  const staysOf = groupBy(stays, ({ participantId }) => participantId);
  const signatureOf = new Map(signatures.map((signature) => [lineKey(signature), signature]));
  const signersOf = signersByDevice(signatures);
  const halfDayOf = new Map(halfDays.map((halfDay) => [halfDay.id, halfDay]));
  return entries.flatMap((entry) => {
    const halfDay = halfDayOf.get(entry.halfDayId);
    if (!halfDay || !entry.expected) return [];
    const { plannedMinutes } = halfDay;
    const own = (staysOf.get(entry.participantId) ?? []).filter(
      ({ from, to }) => from.getTime() < halfDay.to.getTime() && to.getTime() >= halfDay.from.getTime(),
    );
    const signature = signatureOf.get(lineKey(entry));
    const signed = signature !== undefined;
    const countersigned = halfDay.countersignedAt !== null;
    const { attends, absence, lateMinutes, earlyMinutes, unsignedReason } = entry;
    const half = { halfDay, mode, stays: own, attends, absence, lateMinutes, earlyMinutes };
    const attended = attendedMinutes({ ...half, signed, countersigned });
    const connected = Math.min(plannedMinutes, connectedMinutes(halfDay, own));
    const remote = attendsRemotely(half);
    const contradictions = contradictionsOf({
      remote,
      plannedMinutes,
      connectedMinutes: connected,
      over: now >= halfDay.to,
      signed,
      absence,
      connections: own,
      acceptedFromPercent: acceptedFromPercent[policy],
      explained: unsignedReason !== null,
      deviceShared:
        signature !== undefined &&
        isOwnDevice(signature) &&
        (signersOf.get(deviceKey(signature))?.size ?? 0) > 1,
    });
    // Written out: a session of hundreds of people has thousands of lines.
    return {
      halfDayId: entry.halfDayId,
      participantId: entry.participantId,
      expected: entry.expected,
      attends,
      absence,
      lateMinutes,
      earlyMinutes,
      unsignedReason,
      remote,
      plannedMinutes,
      connectedMinutes: connected,
      attendedMinutes: attended,
      retainedMinutes: retainedMinutes(policy, { attendedMinutes: attended, plannedMinutes }),
      signedAt: signature?.signedAt ?? null,
      status: statusOf(entry, halfDay, { remote, attendedMinutes: attended, plannedMinutes }, now),
      contradictions,
    };
  });
}

/** From that share of the planned minutes on somebody was simply there. */
const presentFromPercent = 95;

function statusOf(
  { absence }: RegisterEntry,
  halfDay: RegisterHalfDay,
  line: Pick<RegisterLine, 'remote' | 'attendedMinutes' | 'plannedMinutes'>,
  now: Date,
): AttendanceStatus {
  const { remote, attendedMinutes: attended, plannedMinutes } = line;
  if (attended > 0) {
    if (attended * 100 >= plannedMinutes * presentFromPercent) return 'present';
    if (now >= halfDay.to || !remote) return 'partial';
  }
  if (absence !== null) return 'absent';
  if (now < halfDay.from) return 'upcoming';
  if (now < halfDay.to) return 'in-progress';
  return remote ? 'absent' : 'unsigned';
}

const lineKey = ({ halfDayId, participantId }: { halfDayId: string; participantId: string }) =>
  `${halfDayId} ${participantId}`;

const deviceKey = ({ halfDayId, deviceId }: { halfDayId: string; deviceId: string }) =>
  `${halfDayId} ${deviceId}`;

const isOwnDevice = ({ method, deviceId }: RegisterSignature) =>
  method !== 'trainer-device' && deviceId !== '';

function signersByDevice(signatures: readonly RegisterSignature[]): Map<string, Set<string>> {
  const own = signatures.filter(isOwnDevice);
  const grouped = groupBy(own, deviceKey);
  return new Map([...grouped].map(([key, list]) => [key, new Set(list.map((one) => one.participantId))]));
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
