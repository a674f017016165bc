import type { ActorOf } from '~/domain/actor';
import type { SessionMode } from '~/domain/attendance/attended-minutes';
import { markPath, type DrawnMark } from '~/domain/attendance/drawn-mark';
import { longestSilenceMs } from '~/domain/attendance/presence';
import type { RegisterHalfDay, RegisterLine } from '~/domain/attendance/register';
import { signedHours, type SignedHours } from '~/domain/attendance/signed-hours';
import type { AttendanceFact } from '~/domain/attendance/session-evidence';
import {
  mayCountersign,
  signingStateAt,
  signingWindow,
  type SigningState,
} from '~/domain/attendance/signing-window';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { counterStatement } from '~/documents/attendance-statement';
import type { Language } from '~/locales/translator';
import { translator } from '~/locales/translator';
import { createId } from '~/platform/id.server';
import { forOrganization } from '~/platform/tenancy.server';
import { sealStatement } from '~/records/attendance/read-countersigning.server';
import { readRegisterPeople, type RegisterPeople } from '~/records/attendance/read-register-people.server';
import { readRegisters } from '~/records/attendance/read-register.server';

export type LiveSignature = {
  at: string;
  claimedAt: string | null;
  method: string;
  /** It came after the trainer's counter-signature. */
  afterCountersignature: boolean;
  /** The drawn mark as an SVG path. */
  mark: string | null;
};

export type LiveCorrection = {
  id: string;
  at: string;
  by: string;
  reason: string;
  before: AttendanceFact;
  after: AttendanceFact;
};

export type LiveLine = Omit<RegisterLine, 'signedAt' | 'expected' | 'halfDayId'> & {
  name: string;
  /** Registered, without an account so far: cannot sign yet. */
  pending: boolean;
  /** Seen within the last minute and a half. */
  here: boolean;
  signature: LiveSignature | null;
  note: string;
  document: { id: string; name: string } | null;
  corrections: LiveCorrection[];
};

export type LiveHalfDay = {
  id: string;
  startsAt: string;
  endsAt: string;
  plannedMinutes: number;
  phase: 'upcoming' | 'in-progress' | 'over';
  signing: SigningState;
  closesAt: string;
  countersignatures: { name: string; at: string; mark: string | null }[];
  /** What the reader may counter-sign now; null where they may not, not yet, or have. */
  toCountersign: { statement: string; seal: string } | null;
  lines: LiveLine[];
};

export type LiveRegister = {
  mode: SessionMode;
  timeZone: string;
  cancelled: boolean;
  /** Whether the reader leads the session, and so may counter-sign. */
  leads: boolean;
  readAt: string;
  here: { name: string; role: 'participant' | 'trainer' | 'stranger'; since: string }[];
  halfDays: LiveHalfDay[];
  /** Hours signed against hours planned, of the half-days that are over. */
  hours: (SignedHours & { name: string })[];
  /** Names the next click that sends links. */
  click: string;
};

/**
 * The live register of a session for its trainers: by half-day who is here, minutes, signatures, what does not agree,
 * and what may be counter-signed. Refuses with `not-allowed` and `not-found`.
 */
export async function getRegister(
  actor: ActorOf<'member'>,
  { sessionId }: { sessionId: string },
  { now, language }: { now: Date; language: Language },
): Promise<LiveRegister> {
  if (!can(actor, 'attendance.write')) throw new Refusal('not-allowed');
  const { organizationId, membershipId } = actor;
  const database = forOrganization(organizationId);
  const silentSince = new Date(now.getTime() - longestSilenceMs);
  const people = await readRegisterPeople(database, organizationId, { sessionId, silentSince });
  if (!people) throw new Refusal('not-found');
  const { registers } = await readRegisters(database, organizationId, [sessionId], now);
  const register = registers.get(sessionId);
  const leads = people.trainers.has(membershipId);
  const halfDays = (register?.halfDays ?? []).map((halfDay) => {
    const lines = (register?.lines ?? []).filter((line) => line.halfDayId === halfDay.id);
    const countersigns = leads && !people.cancelled && mayCountersign(halfDay, now);
    const signed = people.countersignatures.filter((one) => one.halfDayId === halfDay.id);
    const mayNow = countersigns && !signed.some((one) => one.membershipId === membershipId);
    return {
      ...liveHalfDay(halfDay, people, now),
      countersignatures: signed.map(({ name, signedAt, mark }) => ({
        ...{ name, at: signedAt.toISOString(), mark: pathOf(mark) },
      })),
      toCountersign: mayNow
        ? toCountersign({ membershipId, halfDay, lines }, people, { now, language })
        : null,
      lines: lines.map((line) => liveLine(line, halfDay, people)).sort(byName),
    };
  });
  const over = halfDays.filter(({ phase }) => phase === 'over');
  return {
    ...{ mode: people.mode, timeZone: people.timeZone, cancelled: people.cancelled, leads, halfDays },
    readAt: now.toISOString(),
    here: people.here.map(({ since, ...one }) => ({ ...one, since: since.toISOString() })),
    hours: signedHours(register?.lines ?? [], new Set(over.map(({ id }) => id)))
      .map((sums) => ({ ...sums, name: people.participants.get(sums.participantId)?.name ?? '' }))
      .sort(byName),
    click: createId(),
  };
}

function liveHalfDay(halfDay: RegisterHalfDay, { signingHours }: RegisterPeople, now: Date) {
  const window = signingWindow(halfDay, signingHours);
  const begun = now >= halfDay.from;
  const phase: LiveHalfDay['phase'] = !begun ? 'upcoming' : now < halfDay.to ? 'in-progress' : 'over';
  return {
    ...{ id: halfDay.id, plannedMinutes: halfDay.plannedMinutes, phase },
    startsAt: halfDay.from.toISOString(),
    endsAt: halfDay.to.toISOString(),
    ...{ signing: signingStateAt(window, now), closesAt: window.to.toISOString() },
  };
}

function toCountersign(
  countersigning: { membershipId: string; halfDay: RegisterHalfDay; lines: RegisterLine[] },
  people: RegisterPeople,
  { now, language }: { now: Date; language: Language },
) {
  const { membershipId, halfDay, lines } = countersigning;
  const reasons = translator(language, 'attendance');
  const participants = lines
    .map((line) => ({
      ...line,
      person: people.participants.get(line.participantId)?.name ?? '',
      absence: line.absence && reasons(`absences.${line.absence}` as 'absences.other'),
    }))
    .sort((one, other) => one.person.localeCompare(other.person, language));
  const statement = counterStatement(language, {
    ...{ organization: people.organization, course: people.course, session: people.title },
    ...{ timeZone: people.timeZone, halfDay, plannedMinutes: halfDay.plannedMinutes },
    ...{ person: people.trainers.get(membershipId) ?? '', asOf: now, participants },
  });
  return { statement, seal: sealStatement(countersigning, statement, now) };
}

function liveLine(line: RegisterLine, halfDay: RegisterHalfDay, people: RegisterPeople): LiveLine {
  const { signedAt: _at, expected: _expected, halfDayId, ...facts } = line;
  const { participantId } = line;
  const key = `${halfDayId} ${participantId}`;
  const participant = people.participants.get(participantId);
  const entry = people.entries.get(key);
  const signature = people.signatures.get(key);
  const { countersignedAt } = halfDay;
  return {
    ...facts,
    ...{ name: participant?.name ?? '', pending: participant?.pending ?? false },
    here: people.here.some((one) => one.participantId === participantId),
    note: entry?.note ?? '',
    document: entry?.document ?? null,
    signature: signature
      ? {
          at: signature.signedAt.toISOString(),
          claimedAt: signature.claimedAt?.toISOString() ?? null,
          method: signature.method,
          afterCountersignature: countersignedAt !== null && signature.signedAt > countersignedAt,
          mark: pathOf(signature.mark),
        }
      : null,
    corrections: people.corrections
      .filter((one) => one.halfDayId === halfDayId && one.participantId === participantId)
      .map(({ id, correctedAt, by, reason, before, after }) => ({
        ...{ id, at: correctedAt.toISOString(), by, reason, before, after },
      })),
  };
}

const pathOf = (mark: DrawnMark | null) => mark && markPath(mark);

const byName = (one: { name: string }, other: { name: string }) => one.name.localeCompare(other.name);
