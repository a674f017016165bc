import { Refusal } from '~/domain/refusal';
import { languageOf } from '~/http/language.server';
import { refusalMessage } from '~/http/refusal-response.server';

/** An `application/problem+json` answer of the API: `code` is the refusal's, `errors` name paths of the body. */
export function problemResponse(request: Request, refusal: Refusal | null, reference?: string): Response {
  const status = refusal?.status ?? 500;
  const details: unknown = refusal?.details;
  const errors = hasErrors(details) ? details.errors : [];
  const headers: Record<string, string> = { 'Content-Type': 'application/problem+json' };
  if (refusal?.code === 'too-many-attempts') {
    headers['Retry-After'] = String(Reflect.get(details ?? {}, 'retryAfterSeconds'));
  }
  if (status === 401) headers['WWW-Authenticate'] = 'Bearer';
  const body = {
    type: 'about:blank',
    title: refusal ? refusalMessage(refusal, languageOf(request)) : 'Unexpected error',
    status,
    code: refusal?.code ?? 'unexpected',
    errors,
    ...(refusal && details && !hasErrors(details) ? { details } : {}),
    ...(reference ? { reference } : {}),
  };
  return new Response(JSON.stringify(body), { status, headers });
}

function hasErrors(details: unknown): details is { errors: unknown[] } {
  return typeof details === 'object' && details !== null && Array.isArray(Reflect.get(details, 'errors'));
}
