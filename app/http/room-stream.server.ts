import { idSchema } from '~/domain/id';
import { Refusal } from '~/domain/refusal';
import { eventStream } from '~/http/event-stream.server';
import type { MemberRequest } from '~/http/guards.server';
import { businessNow } from '~/platform/clock.server';
import { followRoom } from '~/use-cases/attendance/follow-room.server';

/** The news of a room for the page that the query names, as long as it listens. Refuses with `not-found`. */
export function roomStream(request: Request, { actor }: MemberRequest, sessionId: string): Response {
  const query = new URL(request.url).searchParams;
  const pageId = idSchema.safeParse(query.get('page'));
  const after = idSchema.nullable().safeParse(query.get('after'));
  if (!pageId.success || !after.success) throw new Refusal('not-found');
  const page = { sessionId, pageId: pageId.data, after: after.data };
  return eventStream(followRoom(actor, page, { clock: businessNow, signal: request.signal }));
}
