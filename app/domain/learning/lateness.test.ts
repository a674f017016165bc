import { describe, expect, test } from 'vitest';
import { inputProblemOf } from '~/domain/input-problem';
import { enrolmentWindow, mayFollow } from '~/domain/learning/enrolment-window';
import { enrolMemberInput, enrolMembersInput } from '~/domain/learning/inputs';
import { paceOf, type PaceFacts } from '~/domain/learning/lateness';

const paris = 'Europe/Paris';

describe('the window of an enrolment', () => {
  const days = { opensOn: '2026-11-02', closesOn: '2026-11-30' };

  test.each([
    ['2026-11-01T22:59:59Z', 'not-yet'],
    ['2026-11-01T23:00:00Z', 'open'],
    ['2026-11-30T22:59:59Z', 'open'],
    ['2026-11-30T23:00:00Z', 'closed'],
  ])('at %s it is %s: both days count whole, in the organization’s time zone', (now, state) => {
    expect(enrolmentWindow(days, new Date(now), paris).state).toBe(state);
  });

  test('without days it is always open', () => {
    expect(enrolmentWindow({ opensOn: null, closesOn: null }, new Date(0), paris)).toEqual({
      state: 'open',
      opensAt: null,
      closesAt: null,
    });
  });

  test('who comes too early or too late is told which', () => {
    expect(mayFollow(days, new Date('2026-10-01T00:00:00Z'), paris)).toMatchObject({
      reason: 'enrolment-not-open',
    });
    expect(mayFollow(days, new Date('2026-12-01T00:00:00Z'), paris)).toMatchObject({
      reason: 'enrolment-closed',
    });
    expect(mayFollow(days, new Date('2026-11-15T00:00:00Z'), paris)).toEqual({ allowed: true });
  });

  test('closed before it opened, it never opens', () => {
    const reversed = { opensOn: '2026-11-24', closesOn: '2026-11-12' };
    expect(mayFollow(reversed, new Date('2026-11-12T09:00:00Z'), paris)).toMatchObject({
      reason: 'enrolment-closed',
    });
  });
});

describe('pace', () => {
  const learner: PaceFacts = {
    status: 'in-progress',
    ratio: 0.5,
    days: { opensOn: '2026-11-01', closesOn: '2026-11-20' },
    enrolledAt: new Date('2026-10-15T08:00:00Z'),
    lastActivityAt: new Date('2026-11-10T08:00:00Z'),
  };
  const noon = (day: number) => new Date(Date.UTC(2026, 10, day, 12));
  const pace = (change: Partial<PaceFacts>, now: Date) => paceOf({ ...learner, ...change }, now, paris).pace;

  test('follows the share of time gone: half done at mid-course is on track, far behind it is late', () => {
    expect(paceOf(learner, noon(11), paris).expectedShare).toBeCloseTo(0.53, 1);
    expect(pace({}, noon(11))).toBe('on-track');
    expect(pace({ ratio: 0.3 }, noon(11))).toBe('late');
    expect(pace({ ratio: 0.99 }, noon(21))).toBe('late');
  });

  test('someone who has not begun is late once the course has run on, not before', () => {
    expect(pace({ status: 'not-started', ratio: 0, lastActivityAt: null }, noon(2))).toBe('not-started');
    expect(pace({ status: 'not-started', ratio: 0, lastActivityAt: null }, noon(11))).toBe('late');
  });

  test('someone enrolled on the way is measured from then on', () => {
    const late = { status: 'not-started', ratio: 0, lastActivityAt: null, enrolledAt: noon(11) } as const;
    expect(pace(late, noon(11))).toBe('not-started');
    expect(pace(late, noon(15))).toBe('late');
  });

  test('without a closing day nobody is late, but seven days without evidence are inactive', () => {
    const open = { days: { opensOn: null, closesOn: null }, ratio: 0.1 };
    expect(pace(open, noon(16))).toBe('on-track');
    expect(paceOf({ ...learner, ...open }, noon(17), paris)).toEqual({
      pace: 'inactive',
      expectedShare: null,
      daysSinceActivity: 7,
    });
    expect(pace({ ...open, status: 'not-started', lastActivityAt: null }, noon(30))).toBe('not-started');
  });

  test('who has completed is neither late nor inactive, ever', () => {
    expect(pace({ status: 'completed', ratio: 1 }, new Date('2030-01-01T00:00:00Z'))).toBe('completed');
  });
});

describe('enrolling', () => {
  const id = '01939a00-0000-7000-8000-000000000001';

  test('needs the end not to come before the beginning', () => {
    const days = { opensOn: '2026-11-02', closesOn: '2026-11-01' };
    const result = enrolMemberInput.safeParse({ courseId: id, memberId: id, ...days });
    expect(result.error?.issues.map((issue) => [issue.path, inputProblemOf(issue).problem])).toEqual([
      [['closesOn'], 'days-reversed'],
    ]);
    expect(enrolMemberInput.parse({ courseId: id, memberId: id })).toMatchObject({
      opensOn: null,
      closesOn: null,
    });
  });

  test('several needs somebody or some group', () => {
    expect(enrolMembersInput.safeParse({ courseId: id }).success).toBe(false);
    expect(enrolMembersInput.safeParse({ courseId: id, groupIds: [id] }).success).toBe(true);
  });
});
