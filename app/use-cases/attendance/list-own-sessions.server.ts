import type { z } from 'zod';
import type { ActorOf } from '~/domain/actor';
import type { listSessionsInput } from '~/domain/attendance/session-inputs';
import { decodeInstantCursor } from '~/platform/cursor.server';
import { forOrganization } from '~/platform/tenancy.server';
import {
  followingSession,
  readSessionLines,
  sessionOrder,
  type SessionLine,
} from '~/records/attendance/read-session-lines.server';
import { whereOwnSession } from '~/records/attendance/where-own-session.server';

/** The sessions one takes part in, those to come or past ones, latest first. Refuses with `cursor-invalid`. */
export async function listOwnSessions(
  { organizationId, membershipId }: ActorOf<'member'>,
  { when, limit, after }: Pick<z.output<typeof listSessionsInput>, 'when' | 'limit' | 'after'>,
  { now }: { now: Date },
): Promise<{ items: SessionLine[]; next: string | null }> {
  const past = when === 'past';
  const span = past ? { endsAt: { lte: now } } : { endsAt: { gt: now } };
  const from = decodeInstantCursor(after);
  const where = {
    ...{ organizationId, ...whereOwnSession(membershipId, now) },
    AND: [span, followingSession(from, past)],
  };
  const list = { where, orderBy: sessionOrder(past), limit };
  return readSessionLines(forOrganization(organizationId), list, now);
}

export type { SessionLine };
