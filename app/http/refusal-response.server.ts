import { data } from '@remix-run/node';
import { refusalMessageValues, Refusal } from '~/domain/refusal';
import { refusals, type RefusalCode } from '~/domain/refusals';
import { i18nFor, type Language } from '~/locales/translator';
import { languageOf } from '~/http/language.server';

/** What pages and forms are told of a refusal: the code, and the message in the reader's language. */
export type RefusalBody = { refusal: { code: RefusalCode; message: string; details: unknown } };

export function refusalMessage(refusal: Refusal, language: Language): string {
  const translate = i18nFor(language).getFixedT(language, 'refusals') as unknown as (
    key: string,
    values: Record<string, string | number>,
  ) => string;
  return translate(refusal.code, refusalMessageValues(refusal));
}

export function refusalBody(refusal: Refusal, language: Language): RefusalBody {
  return {
    refusal: {
      code: refusal.code,
      message: refusalMessage(refusal, language),
      details: refusal.details ?? null,
    },
  };
}

/** A response to throw from a guard: shows the error page with the code's status. */
export function refusalResponse(request: Request, code: RefusalCode): Response {
  const language = languageOf(request);
  const message = i18nFor(language).getFixedT(language, 'refusals') as unknown as (key: string) => string;
  return Response.json({ refusal: { code, message: message(code), details: null } } satisfies RefusalBody, {
    status: refusals[code].status,
  });
}

/** For actions: `{ok: true, result}`, or the refusal as a response for `useActionData` with its status. */
export async function attempt<Result>(
  request: Request,
  work: () => Promise<Result>,
): Promise<
  | { ok: true; result: Result }
  | { ok: false; response: ReturnType<typeof data<RefusalBody>>; refusal: Refusal }
> {
  try {
    return { ok: true, result: await work() };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const response = data(refusalBody(error, languageOf(request)), { status: error.status });
    return { ok: false, response, refusal: error };
  }
}
