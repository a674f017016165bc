import type { OrderFacts } from '~/domain/funding/order-facts';
import { soldHalfDays } from '~/domain/funding/sold-half-days';
import {
  agreement,
  at,
  benAttends,
  benCompletes,
  fundedOrder,
  newcomer,
  person,
  signed,
} from './funded-order';

const plain = fundedOrder();
const policyOf = (policy: Partial<OrderFacts['policy']>) =>
  fundedOrder({ policy: { ...plain.policy, ...policy } });
const withAgreement = (...changed: Parameters<typeof agreement>) =>
  fundedOrder({ agreements: [agreement(...changed)] });
const priced = (euros: number, facts = plain) => ({
  ...facts,
  price: { cents: Math.round(euros * 100), currency: 'EUR' },
});
const inPerson = (facts = plain) => ({
  ...facts,
  halfDays: facts.halfDays.map((one) => ({ ...one, remote: false })),
});
const absent = { attendedMinutes: 0, absent: true, signed: false };
const replaced = (told: Date | null, joinedAt = at('2026-12-05T09:00')): OrderFacts => ({
  ...plain,
  participants: [
    person('Ada'),
    { ...person('Ben'), leftAt: joinedAt },
    newcomer('Cleo', { replaces: 'Ben', joinedAt, told }),
  ],
  halfDays: plain.halfDays.map((one) => ({ ...one, attendances: [signed('Ada'), signed('Cleo')] })),
  lessons: plain.lessons.map((one) => ({
    ...one,
    completions: [
      ...one.completions.filter(({ enrolmentId }) => enrolmentId === 'Ada'),
      {
        enrolmentId: 'Cleo',
        at: new Date(Math.max(one.completions[0]!.at.getTime(), joinedAt.getTime() + 3_600_000)),
      },
    ],
  })),
  agreements: [agreement({ enrolmentIds: ['Ada', 'Ben', 'Cleo'] })],
});
const cancelSecond = (facts = plain) => ({
  ...facts,
  halfDays: facts.halfDays.map((one) =>
    one.id === 'second' ? { ...one, cancelledAt: at('2026-12-12T09:00') } : one,
  ),
});

/** Both half-days sold as planned, and what stands of their sessions afterwards. */
const standing = (change: (halfDays: OrderFacts['halfDays']) => OrderFacts['halfDays']): OrderFacts => ({
  ...plain,
  halfDays: soldHalfDays(plain.halfDays, change(plain.halfDays)),
});

/** The orders of SETTLEMENT.md, by what differs from {@link fundedOrder} in each. */
export const fundingCases: Readonly<Record<string, OrderFacts>> = {
  'everything done': plain,
  'Ben misses the second half-day': benAttends(plain, 'second', absent),
  'Ben is there for 150 of 210 minutes': benAttends(plain, 'first', { attendedMinutes: 150 }),
  'Ben is there for 150 minutes, 95 % asked': benAttends(policyOf({ partialPresence: 'strict' }), 'first', {
    attendedMinutes: 150,
  }),
  'Ben is there for 200 minutes: 95.2 %': benAttends(policyOf({ partialPresence: 'strict' }), 'first', {
    attendedMinutes: 200,
  }),
  'Ben is there for 199 minutes: 94.8 %': benAttends(policyOf({ partialPresence: 'strict' }), 'first', {
    attendedMinutes: 199,
  }),
  'Ben is there for 105 minutes: exactly half': benAttends(
    policyOf({ partialPresence: 'half-day' }),
    'first',
    { attendedMinutes: 105 },
  ),
  'Ben is there for 104 minutes': benAttends(policyOf({ partialPresence: 'half-day' }), 'first', {
    attendedMinutes: 104,
  }),
  'a remote half-day that Ben did not sign': benAttends(plain, 'first', { signed: false }),
  'the same once the trainer has said why': benAttends(plain, 'first', { signed: false, explained: true }),
  'a half-day in person that Ben did not sign': benAttends(inPerson(), 'first', {
    attendedMinutes: 0,
    signed: false,
  }),
  'the same once the trainer has said why it bears no signature': benAttends(inPerson(), 'first', {
    ...{ attendedMinutes: 0, signed: false, explained: true },
  }),
  'the same once Ben is recorded as absent': benAttends(inPerson(), 'first', absent),
  'a half-day in person that the trainer did not counter-sign': {
    ...inPerson(),
    halfDays: inPerson().halfDays.map((one) =>
      one.id === 'first'
        ? { ...one, countersigned: false, attendances: [signed('Ada', 0), signed('Ben', 0)] }
        : one,
    ),
  },
  'Ben does lesson 1.2 after the first session began': benCompletes(plain, '1.2', at('2026-12-08T09:00')),
  'Ben does lesson 1.2 a minute before it begins': benCompletes(plain, '1.2', at('2026-12-08T08:59')),
  'Ben does lesson 1.2 late and the order accepts it': benCompletes(
    policyOf({ lateModule: 'accept' }),
    '1.2',
    at('2026-12-16T09:00'),
  ),
  'Ben never does lesson 2.2': benCompletes(plain, '2.2', null),
  'Ben does lesson 2.2 the day after the order’s last': benCompletes(plain, '2.2', at('2026-12-19T00:00')),
  'Ben does lesson 1.1 the day before the order’s first': benCompletes(plain, '1.1', at('2026-11-30T23:59')),
  'a module due before no session': benCompletes(
    { ...plain, lessons: plain.lessons.map((one) => ({ ...one, dueBeforeSessionId: null })) },
    '1.2',
    at('2026-12-18T23:59'),
  ),
  'Cleo takes Ben’s place, both told three days before': replaced(at('2026-12-05T09:00')),
  'Cleo takes Ben’s place, told at the very start': replaced(at('2026-12-08T09:00')),
  'Cleo takes Ben’s place and the OPCO never answers': replaced(null),
  'an agreement that names Cleo comes the day after she does': {
    ...replaced(at('2026-12-05T09:00')),
    participants: replaced(at('2026-12-05T09:00')).participants.map((one) =>
      one.change ? { ...one, change: { ...one.change, toldOpcoAt: null } } : one,
    ),
    agreements: [agreement({ enrolmentIds: ['Ada', 'Ben', 'Cleo'], receivedAt: at('2026-12-06T10:00') })],
  },
  'that agreement is amended once more after the first session': {
    ...replaced(at('2026-12-05T09:00')),
    participants: replaced(at('2026-12-05T09:00')).participants.map((one) =>
      one.change ? { ...one, change: { ...one.change, toldOpcoAt: null } } : one,
    ),
    agreements: [
      agreement({
        ...{ enrolmentIds: ['Ada', 'Ben', 'Cleo'], amendedAt: at('2026-12-10T10:00') },
        earlier: [
          { receivedAt: at('2026-12-06T10:00'), enrolmentIds: ['Ada', 'Ben', 'Cleo'] },
          { receivedAt: at('2026-11-25T10:00'), enrolmentIds: ['Ada', 'Ben'] },
        ],
      }),
    ],
  },
  'three places sold and one stays empty': fundedOrder({ places: 3 }),
  'a price for the group and one of three places empty': fundedOrder({ places: 3, priceBasis: 'group' }),
  'Ben leaves after the first half-day, nobody follows': {
    ...benCompletes(benCompletes(benAttends(plain, 'second', absent), '2.1', null), '2.2', null),
    participants: [person('Ada'), { ...person('Ben'), leftAt: at('2026-12-09T09:00') }],
  },
  'the agreement names Ada alone': withAgreement({ enrolmentIds: ['Ada'] }),
  'the agreement holds 7 hours each': withAgreement({ minutes: 420 }),
  'the agreement holds more hours than the order': withAgreement({ minutes: 6000 }),
  'the agreement is capped at 2,400.00': withAgreement({ cap: 2400_00 }),
  'an agreement with a cap of nothing': withAgreement({ cap: 0 }),
  'the agreement ends on 14 December': withAgreement({ to: '2026-12-14' }),
  'the agreement ends on 15 December': withAgreement({ to: '2026-12-15' }),
  'Ben never comes and the OPCO pays 400.00 an hour': ['1.1', '1.2', '2.1', '2.2'].reduce(
    (facts, id) => benCompletes(facts, id, null),
    benAttends(
      benAttends(withAgreement({ hourlyRate: 400_00, cap: 9000_00 }), 'first', absent),
      'second',
      absent,
    ),
  ),
  'an order of 2,999.99': priced(2999.99),
  'an order of 3,000.00': priced(3000),
  'the agreement comes as the first session starts': withAgreement({ receivedAt: at('2026-12-08T09:00') }),
  'the agreement comes a minute before': withAgreement({ receivedAt: at('2026-12-08T08:59') }),
  'the agreement is amended after the first session': withAgreement({
    amendedAt: at('2026-12-10T09:00'),
    cap: 2600_00,
  }),
  'no agreement': fundedOrder({ agreements: [] }),
  'an agreement without subrogation': withAgreement({ subrogation: false }),
  'two OPCO, each for one of them': fundedOrder({
    agreements: [
      agreement({ enrolmentIds: ['Ada'] }),
      agreement({ id: 'other', enrolmentIds: ['Ben'], hourlyRate: 120_00 }),
    ],
  }),
  'the client changes OPCO on 12 December': fundedOrder({
    agreements: [
      agreement({ to: '2026-12-11' }),
      agreement({ id: 'other', from: '2026-12-12', hourlyRate: 120_00 }),
    ],
  }),
  'two agreements for the same people and days': fundedOrder({
    agreements: [agreement(), agreement({ id: 'other', receivedAt: at('2026-11-26T10:00') })],
  }),
  'two agreements of 5 hours each for the same people and days': fundedOrder({
    agreements: [
      agreement({ minutes: 300 }),
      agreement({ ...{ id: 'other', receivedAt: at('2026-11-26T10:00') }, minutes: 300, hourlyRate: 120_00 }),
    ],
  }),
  'the first pays 5 hours, the second pays nothing': fundedOrder({
    agreements: [
      agreement({ minutes: 300 }),
      agreement({ id: 'other', receivedAt: at('2026-11-20T10:00'), subrogation: false }),
    ],
  }),
  'two agreements of 4 hours each': fundedOrder({
    agreements: [
      agreement({ minutes: 240 }),
      agreement({ id: 'other', receivedAt: at('2026-11-26T10:00'), minutes: 240 }),
    ],
  }),
  'a price for the group, Ben absent on the 15th': benAttends(
    fundedOrder({ priceBasis: 'group' }),
    'second',
    absent,
  ),
  'the second session is cancelled by the organization': cancelSecond(),
  'the second session is cancelled, and Ben does 2.2 on the 17th': benCompletes(
    cancelSecond(),
    '2.2',
    at('2026-12-17T10:00'),
  ),
  'the second half-day is taken off its session': standing(([first]) => [first!]),
  'the second half-day is shortened to 2 h 30': standing(([first, second]) => [
    first!,
    { ...second!, id: 'shorter', plannedMinutes: 150, attendances: [signed('Ada', 150), signed('Ben', 150)] },
  ]),
  'the first session gains a third half-day, which both attend': standing((both) => [
    ...both,
    { ...both[0]!, id: 'third', startsAt: at('2026-12-10T09:00'), endsAt: at('2026-12-10T12:30') },
  ]),
  'the second half-day is moved to 17 December': standing(([first, second]) => [
    first!,
    { ...second!, startsAt: at('2026-12-17T09:00'), endsAt: at('2026-12-17T12:30') },
  ]),
  'a price of nothing': priced(0),
  'a rate of 99.99 and 1,199 minutes': benAttends(withAgreement({ hourlyRate: 99_99 }), 'first', {
    attendedMinutes: 209,
  }),
  'as it stands on 9 December': plain,
};
