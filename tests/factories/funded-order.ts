import type {
  FundingAgreement,
  OrderAttendance,
  OrderFacts,
  OrderHalfDay,
  OrderLesson,
  OrderParticipant,
} from '~/domain/funding/order-facts';

/** In the winter time of Paris. */
export const at = (text: string) => new Date(`${text}:00.000+01:00`);

export const signed = (enrolmentId: string, attendedMinutes = 210): OrderAttendance => ({
  ...{ enrolmentId, attendedMinutes, absent: false, signed: true, explained: false },
});

export const person = (enrolmentId: string): OrderParticipant => ({
  ...{ enrolmentId, replaces: null, leftAt: null, change: null },
});

/** Somebody named after the order: when they came and when both were told. */
export const newcomer = (
  enrolmentId: string,
  { replaces, joinedAt, told }: { replaces: string | null; joinedAt: Date; told: Date | null },
): OrderParticipant => ({
  ...{ enrolmentId, replaces, leftAt: null },
  change: { joinedAt, toldOpcoAt: told, toldOrganizationAt: told },
});

const halfDay = (id: string, day: string): OrderHalfDay => ({
  ...{ id, sessionId: id, startsAt: at(`${day}T09:00`), endsAt: at(`${day}T12:30`), plannedMinutes: 210 },
  ...{ remote: true, cancelledAt: null, countersigned: true },
  attendances: [signed('Ada'), signed('Ben')],
});

const lesson = (id: string, moduleId: string, dueBeforeSessionId: string, done: string): OrderLesson => ({
  ...{ id, moduleId, minutes: 45, dueBeforeSessionId },
  completions: ['Ada', 'Ben'].map((enrolmentId) => ({ enrolmentId, at: at(`${done}T10:00`) })),
});

export const agreement = (changed: Partial<FundingAgreement> = {}): FundingAgreement => ({
  ...{ id: 'agreement', receivedAt: at('2026-11-25T10:00'), amendedAt: null },
  ...{ subrogation: true, minutes: 600 },
  ...{ hourlyRate: 150_00, cap: 3000_00, enrolmentIds: ['Ada', 'Ben'], from: '2026-12-01', to: '2026-12-18' },
  ...changed,
});

/**
 * A training that went as planned: Ada and Ben, two remote half-days of 3 h 30 on 8 and 15 December, two modules of two
 * lessons of 45 minutes, each due before one of them: 10 hours each. 3,600.00 for 1,200 minutes, 3.00 a minute; the OPCO
 * agreed to 10 hours each at 150.00 an hour, 2.50 a minute, 3,000.00 at most.
 */
export const fundedOrder = (changed: Partial<OrderFacts> = {}): OrderFacts => ({
  ...{ startsOn: '2026-12-01', endsOn: '2026-12-18', timeZone: 'Europe/Paris' },
  ...{ price: { cents: 3600_00, currency: 'EUR' }, priceBasis: 'participant', places: 2 },
  policy: { partialPresence: 'minutes', lateModule: 'reject', subrogationFrom: 3000_00 },
  participants: [person('Ada'), person('Ben')],
  halfDays: [halfDay('first', '2026-12-08'), halfDay('second', '2026-12-15')],
  lessons: [
    lesson('1.1', 'one', 'first', '2026-12-03'),
    lesson('1.2', 'one', 'first', '2026-12-04'),
    lesson('2.1', 'two', 'second', '2026-12-10'),
    lesson('2.2', 'two', 'second', '2026-12-11'),
  ],
  agreements: [agreement()],
  ...changed,
});

/** The order with Ben's half-day as said. */
export function benAttends(facts: OrderFacts, id: string, changed: Partial<OrderAttendance>): OrderFacts {
  const halfDays = facts.halfDays.map((one) =>
    one.id === id
      ? {
          ...one,
          attendances: one.attendances.map((kept) =>
            kept.enrolmentId === 'Ben' ? { ...kept, ...changed } : kept,
          ),
        }
      : one,
  );
  return { ...facts, halfDays };
}

/** The order with Ben's lesson completed then, or not at all. */
export function benCompletes(facts: OrderFacts, id: string, when: Date | null): OrderFacts {
  const lessons = facts.lessons.map((one) => {
    if (one.id !== id) return one;
    const others = one.completions.filter(({ enrolmentId }) => enrolmentId !== 'Ben');
    return { ...one, completions: when ? [...others, { enrolmentId: 'Ben', at: when }] : others };
  });
  return { ...facts, lessons };
}
