import type { IsoDay } from '~/domain/calendar';
import { planCodes, type PlanCode } from '~/domain/billing/plan-codes';

export const features = [
  'authoring',
  'learning',
  'certificates',
  'live-sessions',
  'attendance',
  'imports',
  'client-companies',
  'opco-files',
  'api',
  'audit-links',
] as const;

export type Feature = (typeof features)[number];

export type PlanPrice =
  | { unit: 'none' }
  /** Cents ex VAT for each period, whoever is registered. */
  | { unit: 'flat'; cents: number; currency: string }
  /** Cents ex VAT for each registered user and period, at least `minimumUsers` of them (P09). */
  | { unit: 'registered-user'; cents: number; currency: string; minimumUsers: number };

export type Plan = {
  code: PlanCode;
  /** From which day on these terms are offered. */
  effectiveOn: IsoDay;
  price: PlanPrice;
  /** How long it lasts, or how often it is billed. Only a plan that renews goes on by itself (P04, P07). */
  period: { unit: 'day' | 'month'; count: number; renews: boolean };
  /** `null` is no limit. */
  limits: { registeredUsers: number | null; publishedCourses: number | null };
  features: readonly Feature[];
  /** Days after the end before everything is purged: at least 30 but for a test (F14b). */
  purgeGraceDays: number;
};

const ofFree: readonly Feature[] = ['authoring', 'learning', 'certificates'];
const ofPro: readonly Feature[] = [...ofFree, 'live-sessions', 'attendance', 'imports'];
const ofBusiness: readonly Feature[] = [...ofPro, 'client-companies', 'opco-files', 'api', 'audit-links'];

/** The catalogue by default. A change of price or limit is another entry with its day, never a change of an entry. */
export const plans: readonly Plan[] = [
  {
    code: 'test',
    effectiveOn: '2026-01-01',
    price: { unit: 'none' },
    period: { unit: 'day', count: 14, renews: false },
    limits: { registeredUsers: 10, publishedCourses: null },
    features: ofBusiness,
    purgeGraceDays: 1,
  },
  {
    code: 'free',
    effectiveOn: '2026-01-01',
    price: { unit: 'none' },
    period: { unit: 'month', count: 12, renews: false },
    limits: { registeredUsers: 3, publishedCourses: 1 },
    features: ofFree,
    purgeGraceDays: 30,
  },
  {
    code: 'pro',
    effectiveOn: '2026-01-01',
    price: { unit: 'flat', cents: 4900, currency: 'EUR' },
    period: { unit: 'month', count: 1, renews: true },
    limits: { registeredUsers: 25, publishedCourses: null },
    features: ofPro,
    purgeGraceDays: 30,
  },
  {
    code: 'business',
    effectiveOn: '2026-01-01',
    price: { unit: 'registered-user', cents: 600, currency: 'EUR', minimumUsers: 10 },
    period: { unit: 'month', count: 1, renews: true },
    limits: { registeredUsers: null, publishedCourses: null },
    features: ofBusiness,
    purgeGraceDays: 30,
  },
];

/**
 * The terms of a plan as offered on a day (in the organization's time zone). A day before the plan existed is an
 * error, never another plan's terms.
 */
export function planOn(code: PlanCode, day: IsoDay, catalogue: readonly Plan[] = plans): Plan {
  const offered = catalogue
    .filter((plan) => plan.code === code && plan.effectiveOn <= day)
    .sort((one, other) => (one.effectiveOn < other.effectiveOn ? 1 : -1));
  const [latest] = offered;
  if (!latest) throw new RangeError(`No terms of the plan ${code} on ${day}`);
  return latest;
}

/** The four plans as offered on a day, in the order in which a pricing page shows them. */
export function plansOn(day: IsoDay, catalogue: readonly Plan[] = plans): Plan[] {
  return planCodes.map((code) => planOn(code, day, catalogue));
}
