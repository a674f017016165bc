import { planNames, type PlanCode } from '~/domain/billing/plan-codes';

/**
 * Every reason for which the product says no, with the HTTP status it is answered with. Messages in both languages
 * are in locales/{fr,en}/refusals.json under the same code. What belongs to another organization, or is hidden
 * from the actor, is `not-found`: its existence is not told to strangers.
 */
export const refusals = {
  // Anything
  'not-found': { status: 404 },
  'not-allowed': { status: 403 },
  'not-signed-in': { status: 401 },
  'invalid-input': { status: 422 },
  'edit-conflict': { status: 409 },
  'idempotency-conflict': { status: 409 },
  'origin-refused': { status: 403 },
  'body-too-large': { status: 413 },
  'content-type-refused': { status: 415 },
  'method-not-allowed': { status: 405 },
  'too-many-attempts': { status: 429 },
  'temporarily-unavailable': { status: 503 },

  // Accounts and sign-in
  'wrong-credentials': { status: 401 },
  'wrong-password': { status: 422 },
  'email-not-confirmed': { status: 403 },
  'challenge-failed': { status: 422 },
  'token-invalid': { status: 404 },
  'token-expired': { status: 410 },
  'second-factor-required': { status: 403 },
  'second-factor-wrong': { status: 422 },
  'second-factor-already-on': { status: 409 },
  'email-unchanged': { status: 409 },
  'terms-not-accepted': { status: 422 },
  'terms-changed': { status: 409 },
  'siren-invalid': { status: 422 },

  // Organizations and members
  'already-member': { status: 409 },
  'email-taken-in-organization': { status: 409 },
  'member-archived': { status: 409 },
  'member-already-active': { status: 409 },
  'last-owner': { status: 409 },
  'organization-ended': { status: 410 },
  'organization-suspended': { status: 403 },
  'group-name-taken': { status: 409 },
  'import-has-errors': { status: 422 },
  'import-already-run': { status: 409 },

  // Plans
  'plan-version-exists': { status: 409 },
  'seat-limit-reached': { status: 402 },
  'course-limit-reached': { status: 402 },
  'feature-not-in-plan': { status: 402 },
  'registrations-blocked': { status: 402 },
  'payment-refused': { status: 402 },
  'payment-overdue': { status: 402 },
  'payment-method-missing': { status: 402 },
  'payment-under-way': { status: 409 },
  'payments-off': { status: 503 },
  'recovery-unavailable': { status: 409 },
  'recovery-lapsed': { status: 410 },
  'plan-not-available': { status: 409 },
  'price-changed': { status: 409 },
  'nothing-to-pay': { status: 409 },
  'dispute-too-late': { status: 409 },
  'dispute-too-high': { status: 422 },
  'contract-unchanged': { status: 409 },
  'dispute-decided': { status: 409 },
  'credit-too-high': { status: 422 },
  'nothing-to-waive': { status: 409 },
  'nothing-to-refund': { status: 409 },
  'end-notice-impossible': { status: 409 },
  'formal-notice-over': { status: 409 },
  'letter-missing': { status: 409 },
  'notice-running': { status: 409 },
  'force-majeure-overlaps': { status: 409 },
  'force-majeure-too-short': { status: 409 },
  'nothing-to-announce': { status: 409 },

  // Courses and files
  'course-not-publishable': { status: 409 },
  'course-not-published': { status: 409 },
  'course-unchanged': { status: 409 },
  'course-archived': { status: 409 },
  'course-in-use': { status: 409 },
  'order-mismatch': { status: 409 },
  'file-too-large': { status: 413 },
  'file-type-refused': { status: 415 },
  'file-incomplete': { status: 422 },
  'file-missing': { status: 422 },

  // Learning
  'already-enrolled': { status: 409 },
  'enrolment-not-open': { status: 403 },
  'enrolment-closed': { status: 403 },
  'enrolment-withdrawn': { status: 409 },
  'lesson-not-in-course': { status: 422 },
  'course-not-completed': { status: 409 },
  'course-already-completed': { status: 409 },
  'period-invalid': { status: 422 },

  // Sessions and attendance
  'session-cancelled': { status: 409 },
  'session-over': { status: 409 },
  'session-full': { status: 409 },
  'already-participant': { status: 409 },
  'half-day-signed': { status: 409 },
  'half-day-not-begun': { status: 409 },
  'half-day-not-over': { status: 409 },
  'half-day-countersigned': { status: 409 },
  'half-day-not-countersigned': { status: 409 },
  'signing-not-open': { status: 409 },
  'signing-closed': { status: 410 },
  'member-not-active': { status: 409 },
  'signing-time-invalid': { status: 422 },
  'already-signed': { status: 409 },
  'statement-changed': { status: 409 },
  'signature-for-another': { status: 403 },
  'code-expired': { status: 410 },
  'room-full': { status: 409 },
  'room-not-open': { status: 403 },
  'room-not-configured': { status: 503 },
  'presence-invalid': { status: 422 },
  'stranger-decided': { status: 409 },
  'maintenance-too-soon': { status: 422 },
  'outage-over': { status: 409 },

  // Interface and platform
  'api-token-invalid': { status: 401 },
  'json-malformed': { status: 400 },
  'cursor-invalid': { status: 422 },
  'idempotency-key-invalid': { status: 422 },
  'signature-refused': { status: 400 },
  'clock-backwards': { status: 422 },
  'clock-too-far': { status: 422 },
  'clock-moving': { status: 409 },
  'sandbox-only': { status: 403 },
} as const satisfies Record<string, { status: number }>;

export type RefusalCode = keyof typeof refusals;

/** The details that a refusal must carry, because its message or its screen shows them. */
export type RefusalDetails = {
  'too-many-attempts': { retryAfterSeconds: number };
  'edit-conflict': { savedAt: string; by: string | null };
  'seat-limit-reached': { plan: PlanCode; limit: number; liftedBy: PlanCode };
  'course-limit-reached': { plan: PlanCode; limit: number; liftedBy: PlanCode };
  'plan-not-available': { reason: string };
  'feature-not-in-plan': { plan: PlanCode; feature: string; liftedBy: PlanCode };
  'course-not-publishable': { reasons: readonly string[] };
  'session-full': { capacity: number };
  'file-too-large': { maximumBytes: number };
  'file-type-refused': { accepted: readonly string[] };
  'import-has-errors': { problems: number };
};

type FreeDetails = Readonly<Record<string, unknown>>;

export type DetailsOf<Code extends RefusalCode> = Code extends keyof RefusalDetails
  ? RefusalDetails[Code]
  : FreeDetails | undefined;

type DetailsArguments<Code extends RefusalCode> = Code extends keyof RefusalDetails
  ? [details: RefusalDetails[Code]]
  : [details?: FreeDetails];

/** The one error that use cases throw to say no. Anything else thrown is a bug. */
export class Refusal<Code extends RefusalCode = RefusalCode> extends Error {
  readonly code: Code;
  readonly details: DetailsOf<Code>;

  constructor(code: Code, ...details: DetailsArguments<Code>) {
    super(code);
    this.name = 'Refusal';
    this.code = code;
    this.details = details[0] as DetailsOf<Code>;
  }

  get status(): number {
    return refusals[this.code].status;
  }
}

/** Whether something caught is a refusal (of that code, where one is given). */
export function isRefusal<Code extends RefusalCode = RefusalCode>(
  error: unknown,
  code?: Code,
): error is Refusal<Code> {
  return error instanceof Refusal && (code === undefined || error.code === code);
}

/**
 * The values to interpolate into the refusal's message: its details, with plans by their name, a wait in whole
 * minutes (`retryAfterMinutes`), sizes in whole megabytes (`maximumMegabytes`) and lists joined with commas.
 */
export function refusalMessageValues(refusal: Refusal): Record<string, string | number> {
  const values: Record<string, string | number> = {};
  for (const [key, value] of Object.entries(refusal.details ?? {})) {
    if (typeof value === 'number' || typeof value === 'string') values[key] = value;
    else if (Array.isArray(value)) values[key] = value.join(', ');
    if ((key === 'plan' || key === 'liftedBy') && isPlanCode(value)) values[key] = planNames[value];
    if (key === 'retryAfterSeconds') values.retryAfterMinutes = Math.ceil(Number(value) / 60);
    if (key === 'maximumBytes') values.maximumMegabytes = Math.floor(Number(value) / 1e6);
  }
  return values;
}

function isPlanCode(value: unknown): value is PlanCode {
  return typeof value === 'string' && Object.hasOwn(planNames, value);
}
