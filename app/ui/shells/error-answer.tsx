import { isRouteErrorResponse } from '@remix-run/react';
import { closedBy } from './closed-by';
import { ClosedPage } from './closed-page';
import { ErrorPage } from './error-page';

/** The whole page that stands in place of one that failed: a refusal in its own words, or a bug with its reference. */
export function ErrorAnswer({ error }: { error: unknown }) {
  if (!isRouteErrorResponse(error)) return <ErrorPage status={500} />;
  const body: unknown = error.data;
  const closed = closedBy(body);
  if (closed) return <ClosedPage {...closed} />;
  return <ErrorPage status={error.status} message={refusalOf(body)?.message} reference={referenceOf(body)} />;
}

/** What an answer says of a refusal: its code, and the words for it. */
export function refusalOf(body: unknown): { code: string; message: string } | undefined {
  if (typeof body !== 'object' || body === null || !('refusal' in body)) return undefined;
  const { refusal } = body;
  if (typeof refusal !== 'object' || !refusal || !('message' in refusal)) return undefined;
  return { code: String(Reflect.get(refusal, 'code')), message: String(refusal.message) };
}

function referenceOf(body: unknown): string | undefined {
  return typeof body === 'object' && body && 'reference' in body ? String(body.reference) : undefined;
}
