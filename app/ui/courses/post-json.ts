export type PostAnswer<Body> =
  | { ok: true; body: Body }
  /** `status` 0: nothing came back. `signedOut`: the server wanted to send us to sign in. */
  | {
      ok: false;
      status: number;
      signedOut: boolean;
      code: string | null;
      message: string | null;
      details: unknown;
    };

type RefusalAnswer = { refusal?: { code?: string; message?: string; details?: unknown } };

/** Sends JSON to one of our own addresses and tells a refusal from a dropped network; never throws. */
export async function postJson<Body>(
  url: string,
  body: unknown,
  init: RequestInit = {},
): Promise<PostAnswer<Body>> {
  const failure = {
    ok: false as const,
    status: 0,
    signedOut: false,
    code: null,
    message: null,
    details: null,
  };
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
      body: JSON.stringify(body),
      redirect: 'manual',
      ...init,
    });
    if (response.type === 'opaqueredirect') return { ...failure, status: 401, signedOut: true };
    const answer = (await response.json().catch(() => null)) as (Body & RefusalAnswer) | null;
    if (response.ok && answer) return { ok: true, body: answer };
    const { code = null, message = null, details = null } = answer?.refusal ?? {};
    return { ok: false, status: response.status, signedOut: response.status === 401, code, message, details };
  } catch {
    return failure;
  }
}
