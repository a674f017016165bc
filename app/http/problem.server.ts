import type { InputProblem } from '~/domain/input-problem';
import type { Refusal } from '~/domain/refusal';
import { languageOf } from '~/http/language.server';
import { refusalMessage } from '~/http/refusal-response.server';
import { translator, type Language } from '~/locales/translator';

/** An `application/problem+json` answer of the API: `code` is the refusal's, `errors` name paths of the body. */
export function problemResponse(request: Request, refusal: Refusal | null, reference?: string): Response {
  const status = refusal?.status ?? 500;
  const details: Readonly<Record<string, unknown>> = refusal?.details ?? {};
  const { errors: given, ...others } = details;
  const language = languageOf(request);
  const headers: Record<string, string> = {
    'Content-Type': 'application/problem+json',
    'Cache-Control': 'no-store',
  };
  if (refusal?.code === 'too-many-attempts') headers['Retry-After'] = String(details.retryAfterSeconds);
  if (refusal?.code === 'method-not-allowed') headers.Allow = String(details.allowed);
  if (status === 401) headers['WWW-Authenticate'] = 'Bearer';
  const body = {
    type: 'about:blank',
    title: refusal ? refusalMessage(refusal, language) : 'Unexpected error',
    status,
    code: refusal?.code ?? 'unexpected',
    errors: Array.isArray(given) ? given.map((error) => readable(error as ApiError, language)) : [],
    ...(Object.keys(others).length > 0 ? { details: others } : {}),
    ...(reference ? { reference } : {}),
  };
  return new Response(JSON.stringify(body), { status, headers });
}

/** What is wrong at one path: in words already, or one of our problems to be put in words. */
export type ApiError = { path: string } & ({ message: string } | { problem: InputProblem });

function readable(error: ApiError, language: Language): { path: string; message: string } {
  if ('message' in error) return error;
  const message = translator(language, 'refusals')(`inputProblems.${error.problem}`);
  return { path: error.path, message };
}
