import { planNames, type PlanCode } from '~/domain/billing/plan-codes';
import { refusals, type RefusalCode } from '~/domain/refusals';

/** The details that a refusal must carry, because its message or its screen shows them. */
export type RefusalDetails = {
  'too-many-attempts': { retryAfterSeconds: number };
  /** `revision`: the one to save over, where the author decides to. */
  'edit-conflict': { savedAt: string; by: string | null; revision?: number };
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
