import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { confirmsFirst, isQuoteExpired } from '~/domain/funding/order-acceptance';
import { orderDraftSchema, type OrderDraft } from '~/domain/funding/order-content';
import { orderForm } from '~/domain/funding/order-form';
import { policyOfConditions, resolvePolicy } from '~/domain/funding/order-policy';
import { orderProblems, orderWarnings, standingProblems } from '~/domain/funding/order-problems';
import { orderState } from '~/domain/funding/order-state';
import { toldAt } from '~/domain/funding/told-at';

const ids = ['a', 'b', 'c', 'd'].map((letter) => `0199c0de-0000-7000-8000-00000000000${letter}`);
const [courseId = '', moduleId = '', sessionId = '', otherId = ''] = ids;
const timeZone = 'Europe/Paris';

const session = (values: object = {}) => ({
  ...{ id: sessionId, courseId, title: 'Séance', cancelled: false },
  halfDays: [
    {
      startsAt: new Date('2026-12-01T08:00:00.000Z'),
      endsAt: new Date('2026-12-01T11:30:00.000Z'),
      plannedMinutes: 195,
    },
  ],
  ...values,
});
const course = { modules: [{ id: moduleId, title: 'Module', minutes: 30 }] };
const draft = (values: Partial<OrderDraft> = {}): OrderDraft => ({
  ...orderDraftSchema.parse({
    ...{ title: 'Manager', courseId, startsOn: '2026-12-01', endsOn: '2026-12-31', places: 2 },
    lines: [{ kind: 'training', label: 'Formation', quantity: 1, unitPrice: 360_000, vatRate: 0 }],
    ...{ sessionIds: [sessionId], modules: [{ moduleId, dueBeforeSessionId: sessionId }] },
  }),
  ...values,
});
const problemsOf = (values: Partial<OrderDraft>, sessions = [session()]) =>
  orderProblems(draft(values), { course, sessions, timeZone, today: '2026-11-10' }).map(({ code }) => code);

const movedOut = {
  startsAt: new Date('2027-02-01T08:00:00.000Z'),
  endsAt: new Date('2027-02-01T11:30:00.000Z'),
};

describe('what keeps an order from being offered', () => {
  test('nothing where all fits', () => expect(problemsOf({})).toEqual([]));

  test.each<[string, Partial<OrderDraft>, object, string[]]>([
    ['days reversed', { endsOn: '2026-11-30' }, {}, ['order-dates-reversed', 'session-outside-dates']],
    ['a session before the first day', { startsOn: '2026-12-02' }, {}, ['session-outside-dates']],
    ['a session of another course', {}, { courseId: otherId }, ['session-not-of-course']],
    ['a cancelled session', {}, { cancelled: true }, ['session-cancelled']],
    [
      'a module due before a session that is not of the order (K15)',
      { sessionIds: [] },
      {},
      ['module-due-before-other-session'],
    ],
    [
      'a module of another course',
      { modules: [{ moduleId: otherId, dueBeforeSessionId: null }] },
      {},
      ['module-not-of-course'],
    ],
  ])('%s', (_name, values, changed, codes) => {
    expect(problemsOf(values, [session(changed)])).toEqual(codes);
  });

  test('a last day to accept that is over, and not the day itself', () => {
    expect(problemsOf({ expiresOn: '2026-11-09' })).toEqual(['quote-day-past']);
    expect(problemsOf({ expiresOn: '2026-11-10' })).toEqual([]);
  });

  test.each([
    ['cancelled', { cancelled: true }, 'session-cancelled'],
    [
      'moved outside the days',
      { halfDays: [{ ...session().halfDays[0], ...movedOut }] },
      'session-outside-dates',
    ],
  ])(
    'a session in force that was %s since is told and keeps nothing from being offered',
    (_name, values, code) => {
      const around = {
        course,
        sessions: [session(values)],
        timeZone,
        today: '2026-11-10',
        inForce: [sessionId],
      };
      expect(orderProblems(draft({}), around)).toEqual([]);
      expect(standingProblems(draft({}), around)).toMatchObject([{ code, sessionId }]);
      expect(standingProblems(draft({}), { ...around, inForce: [] })).toEqual([]);
    },
  );

  test('a discount above the training', () => {
    const discount = { kind: 'discount' as const, label: '', quantity: 1, unitPrice: 360_001, vatRate: 0 };
    expect(problemsOf({ lines: [...draft().lines, discount] })).toEqual(['order-discount-too-high']);
  });

  test('a half-day that ends at midnight of the last day is within it', () => {
    const halfDays = [
      {
        startsAt: new Date('2026-12-31T20:00:00.000Z'),
        endsAt: new Date('2026-12-31T23:00:00.000Z'),
        plannedMinutes: 180,
      },
    ];
    expect(problemsOf({}, [session({ halfDays })])).toEqual([]);
  });

  test('a price of zero is told; 2,999.99 has no subrogation and 3,000.00 has (K17)', () => {
    const warned = (unitPrice: number) =>
      orderWarnings(
        draft({
          lines: [{ kind: 'training', label: '', quantity: 1, unitPrice, vatRate: 0 }],
          funding: { kind: 'opco', opco: 'akto', opcoName: null },
        }),
        { course, sessions: [session()], subrogationFrom: 300_000 },
      );
    expect(warned(0)).toEqual(['price-zero']);
    expect(warned(299_999)).toEqual(['below-threshold']);
    expect(warned(300_000)).toEqual([]);
  });
});

test('a policy comes from the order, else the organization where it differs, else the conditions (K03)', () => {
  const presences = fc.constantFrom('strict' as const, 'minutes' as const, 'half-day' as const);
  fc.assert(
    fc.property(presences, fc.option(presences, { nil: undefined }), (theirs, own) => {
      const organization = { partialPresence: theirs, lateModule: null, subrogationFrom: null };
      const overrides = own === undefined ? {} : { partialPresence: own };
      const { policy, policyOrigins } = resolvePolicy(organization, overrides);
      expect(policy.partialPresence).toBe(own ?? theirs);
      const from = own !== undefined ? 'order' : theirs === 'minutes' ? 'conditions' : 'organization';
      expect(policyOrigins.partialPresence).toBe(from);
      expect(policy.subrogationFrom).toBe(policyOfConditions.subrogationFrom);
    }),
  );
});

test('the second click confirms within thirty minutes of the first, the last instant included (K01)', () => {
  const at = new Date('2026-11-20T09:00:00.000Z');
  const after = (ms: number) => new Date(at.getTime() + ms);
  const first = { contentHash: 'a', at };
  expect(confirmsFirst(first, 'a', after(30 * 60_000))).toBe(true);
  expect(confirmsFirst(first, 'a', after(30 * 60_000 + 1))).toBe(false);
  expect(confirmsFirst(first, 'b', after(1))).toBe(false);
  expect(confirmsFirst(first, 'a', after(-1))).toBe(false);
  expect(isQuoteExpired('2026-11-20', new Date('2026-11-20T22:59:59.999Z'), timeZone)).toBe(false);
  expect(isQuoteExpired('2026-11-20', new Date('2026-11-20T23:00:00.000Z'), timeZone)).toBe(true);
});

test('a day told is the last instant of it, now while it runs, and never before it', () => {
  const now = new Date('2026-11-20T09:00:00.000Z');
  expect(toldAt('2026-11-19', now, timeZone).toISOString()).toBe('2026-11-19T22:59:59.999Z');
  expect(toldAt('2026-11-20', now, timeZone)).toEqual(now);
  expect(toldAt('2026-11-21', now, timeZone).toISOString()).toBe('2026-11-20T23:00:00.000Z');
});

test('an order runs from its first day through its last, and is settled only once', () => {
  const order = { status: 'accepted', startsOn: '2026-12-01', endsOn: '2026-12-31', settledAt: null };
  const state = (instant: string, values: object = {}) =>
    orderState({ ...order, ...values }, new Date(instant), timeZone);
  expect(state('2026-11-30T22:59:59.999Z')).toBe('accepted');
  expect(state('2026-11-30T23:00:00.000Z')).toBe('running');
  expect(state('2026-12-31T22:59:59.999Z')).toBe('running');
  expect(state('2026-12-31T23:00:00.000Z')).toBe('ended');
  expect(state('2027-02-01T09:00:00.000Z', { settledAt: new Date() })).toBe('settled');
  expect(state('2026-12-02T09:00:00.000Z', { status: 'cancelled' })).toBe('cancelled');
});

describe('the editor’s form', () => {
  const typed = {
    ...{ revision: 3, title: 'Manager', startsOn: '2026-12-01', endsOn: '2026-12-31', places: 2 },
    ...{ advance: '30', dueDays: 15, funding: 'opco', opco: 'akto' },
    lines: [
      { kind: 'training', label: 'Formation', quantity: '1,5', unitPrice: '1 234,50' },
      { kind: 'expense', label: '', unitPrice: '80', vatRate: '20' },
      { kind: 'training', label: 'Vide', quantity: '1' },
    ],
    modules: [{ moduleId, sold: 'on', due: '' }, { moduleId: otherId }],
  };

  test('reads amounts as they are typed, leaves out rows without a price and modules that are not ticked', () => {
    const { draft: read, revision } = orderForm(courseId).parse(typed);
    expect(revision).toBe(3);
    expect(read.lines).toEqual([
      { kind: 'training', label: 'Formation', quantity: 1.5, unitPrice: 123_450, vatRate: 0 },
      { kind: 'expense', label: 'Manager', quantity: 1, unitPrice: 8_000, vatRate: 2_000 },
    ]);
    expect(read.modules).toEqual([{ moduleId, dueBeforeSessionId: null }]);
    expect(read.payment).toEqual({ advance: 3_000, dueDays: 15 });
  });

  test.each([
    ['an OPCO that nobody names', { opco: undefined }, 'opco'],
    ['another funder without a name', { opco: 'other' }, 'opcoName'],
    ['days reversed', { endsOn: '2026-11-01' }, 'endsOn'],
    ['an advance above the whole', { advance: '101' }, 'advance'],
  ])('refuses %s', (_name, values, path) => {
    const read = orderForm(courseId).safeParse({ ...typed, ...values });
    expect(read.error?.issues.map((issue) => issue.path.join('.'))).toEqual([path]);
  });
});
