import type { ActionFunction, LoaderFunction, ServerBuild } from '@remix-run/node';
import { Refusal } from '~/domain/refusal';
import { errorReference } from '~/http/error-reference.server';
import { languageOf } from '~/http/language.server';
import { problemResponse } from '~/http/problem.server';
import { refusalBody } from '~/http/refusal-response.server';

type Handler = LoaderFunction & ActionFunction;

/**
 * Wraps every loader and action of the build, so that there is one place where what they throw becomes an answer:
 * a refusal its status and message, a bug 500 and the reference under which it was logged, never a stack.
 * Under /api the answer is a problem document.
 */
export function withRouteErrors(build: ServerBuild): ServerBuild {
  const routes = Object.fromEntries(
    Object.entries(build.routes).map(([id, route]) => {
      if (!route) return [id, route];
      const { loader, action } = route.module;
      const module = {
        ...route.module,
        ...(loader && { loader: answerErrors(loader as Handler) }),
        ...(action && { action: answerErrors(action as Handler) }),
      };
      return [id, { ...route, module }];
    }),
  );
  return { ...build, routes };
}

function answerErrors(handler: Handler): Handler {
  return async (args) => {
    try {
      return await handler(args);
    } catch (error) {
      if (error instanceof Response) throw error;
      if (!(error instanceof Refusal) && !(error instanceof Error)) throw error;
      throw answerTo(error, args.request);
    }
  };
}

function answerTo(error: Error, request: Request): Response {
  const refusal = error instanceof Refusal ? error : null;
  // What fails because its asker has gone is nobody's bug.
  const reference = refusal || request.signal.aborted ? undefined : errorReference(error, request);
  if (new URL(request.url).pathname.startsWith('/api/')) {
    return refusal ? problemResponse(request, refusal) : problemResponse(request, null, reference);
  }
  if (!refusal) return Response.json({ reference }, { status: 500 });
  const retry =
    refusal.code === 'too-many-attempts'
      ? String(Reflect.get(refusal.details ?? {}, 'retryAfterSeconds'))
      : null;
  return Response.json(refusalBody(refusal, languageOf(request)), {
    status: refusal.status,
    headers: retry ? { 'Retry-After': retry } : {},
  });
}
