import { Refusal } from '~/domain/refusal';
import { languageOf } from '~/http/language.server';
import { refusalMessage } from '~/http/refusal-response.server';

/** An `application/problem+json` answer of the API: `code` is the refusal's, `errors` name paths of the body. */
export function problemResponse(request: Request, refusal: Refusal | null, reference?: string): Response {
  const status = refusal?.status ?? 500;
  const details: Readonly<Record<string, unknown>> = refusal?.details ?? {};
  const { errors = [], ...others } = details;
  const headers: Record<string, string> = {
    'Content-Type': 'application/problem+json',
    'Cache-Control': 'no-store',
  };
  if (refusal?.code === 'too-many-attempts') headers['Retry-After'] = String(details.retryAfterSeconds);
  if (refusal?.code === 'method-not-allowed') headers.Allow = String(details.allowed);
  if (status === 401) headers['WWW-Authenticate'] = 'Bearer';
  const body = {
    type: 'about:blank',
    title: refusal ? refusalMessage(refusal, languageOf(request)) : 'Unexpected error',
    status,
    code: refusal?.code ?? 'unexpected',
    errors,
    ...(Object.keys(others).length > 0 ? { details: others } : {}),
    ...(reference ? { reference } : {}),
  };
  return new Response(JSON.stringify(body), { status, headers });
}
