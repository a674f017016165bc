/** An answer of Stripe's that says no. `keeps`: what the request did stays done, as after a bank's refusal. */
export class StripeProblem extends Error {
  readonly status: number;
  readonly body: Record<string, unknown>;
  readonly keeps: boolean;

  constructor(
    status: number,
    error: { type: string; message: string; [field: string]: unknown },
    keeps = false,
  ) {
    super(error.message);
    this.name = 'StripeProblem';
    this.status = status;
    this.body = error;
    this.keeps = keeps;
  }
}

/** A request that cannot be followed; `param` names what is wrong with it. */
export function invalid(message: string, about: { code?: string; param?: string } = {}): StripeProblem {
  return new StripeProblem(400, { type: 'invalid_request_error', message, ...about });
}

export function missing(kind: string, id: string, param = 'id'): StripeProblem {
  return new StripeProblem(404, {
    ...{ type: 'invalid_request_error', code: 'resource_missing', param },
    message: `No such ${kind.replace('.', '_')}: '${id}'`,
  });
}
