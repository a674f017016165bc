import type { Request as Incoming, RequestHandler } from 'express';
import { maximumReplayBytes } from '~/domain/attendance/replay-files';
import { filePurposeRules, filePurposes } from '~/domain/courses/file-purposes';
import { Refusal } from '~/domain/refusal';
import { languageOf } from '~/http/language.server';
import { problemResponse } from '~/http/problem.server';
import { refusalMessage } from '~/http/refusal-response.server';

const maximumBodyBytes = 25 * 1024 * 1024;

const replay = /^\/teach\/sessions\/[\w-]+\/replays\/upload$/;

/** Files go to their store as they stream; a form would be held in memory. */
function maximumOf({ originalUrl, headers }: Incoming): number {
  const { pathname, searchParams } = new URL(originalUrl, 'http://localhost');
  if (headers['content-type']?.startsWith('multipart/')) return maximumBodyBytes;
  if (replay.test(pathname)) return maximumReplayBytes;
  const purpose = filePurposes.find((known) => known === searchParams.get('purpose'));
  if (pathname !== '/files' || !purpose) return maximumBodyBytes;
  return Math.max(filePurposeRules[purpose].maximumBytes, maximumBodyBytes);
}

/**
 * Refuses large bodies by their declared length before they are read; streams are cut by their readers. The API
 * answers its problem document, pages a line of text.
 */
export const bodyLimit: RequestHandler = (request, response, next) => {
  if (Number(request.headers['content-length'] ?? 0) <= maximumOf(request)) return next();
  const refusal = new Refusal('body-too-large');
  const headers = new Headers();
  for (const name of ['cookie', 'accept-language']) headers.set(name, String(request.headers[name] ?? ''));
  const asked = new Request(new URL(request.path, 'http://localhost'), { headers });
  if (!request.path.startsWith('/api/')) {
    response
      .status(refusal.status)
      .type('text/plain')
      .send(refusalMessage(refusal, languageOf(asked)));
    return;
  }
  const problem = problemResponse(asked, refusal);
  response.status(problem.status).set(Object.fromEntries(problem.headers));
  void problem.text().then((body) => response.end(body));
};
