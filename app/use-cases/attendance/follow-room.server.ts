import type { ActorOf } from '~/domain/actor';
import { roomPulseMs, type RoomNews } from '~/domain/attendance/room';
import { isRefusal } from '~/domain/refusal';
import { createAlarm } from '~/platform/alarm.server';
import { listenInRoom, roomsOver, type RoomTopic } from '~/platform/room-notices.server';
import { forOrganization, type Database } from '~/platform/tenancy.server';
import { readOpenRoom } from '~/records/attendance/read-room-facts.server';
import {
  keepSeat,
  loosenSeat,
  readMessages,
  readRoster,
  takeSignals,
  type RoomPage,
} from '~/records/attendance/room-page.server';

/**
 * The news of a room for one page in it, as they come: who is there (whenever that changes), what is written (all of it
 * at first, or what came after the message named), and what other pages send to this one, fetched and deleted. Null at
 * least every 15 seconds: nothing new. Ends when `signal` is aborted, when this process stops, with `gone` where the page
 * has to enter (again), and with `shut` and the refusal's code where nobody may stay.
 */
export async function* followRoom(
  actor: ActorOf<'member'>,
  { after, ...page }: RoomPage & { after: string | null },
  { clock, signal }: { clock: () => Promise<Date>; signal: AbortSignal },
): AsyncGenerator<RoomNews | null, void, void> {
  const { organizationId } = actor;
  const db = forOrganization(organizationId);
  const over = AbortSignal.any([signal, roomsOver()]);
  const alarm = createAlarm();
  over.addEventListener('abort', alarm.ring, { once: true });
  const topics = topicsOf(page);
  const due = new Set<RoomTopic>(topics);
  const stop = await listenInRoom(topics, (heard) => {
    for (const topic of heard === null ? topics : [heard]) due.add(topic);
    alarm.ring();
  });
  const [rosterTopic, messagesTopic, pageTopic] = topics;
  let [roster, lastMessage, pulseAt] = ['', after, 0];
  try {
    while (!over.aborted) {
      if (Date.now() - pulseAt >= roomPulseMs) {
        const refusal = await refusalNow(db, actor, page.sessionId, await clock());
        if (refusal) return yield { kind: 'shut', code: refusal.code };
        if (!(await keepSeat(db, actor, page, pulseAt === 0))) return yield { kind: 'gone' };
        pulseAt = Date.now();
        for (const topic of topics) due.add(topic);
      }
      if (due.delete(rosterTopic)) {
        const peers = await readRoster(db, organizationId, page.sessionId);
        if (JSON.stringify(peers) !== roster) yield { kind: 'roster', peers };
        roster = JSON.stringify(peers);
      }
      if (due.delete(messagesTopic)) {
        const messages = await readMessages(db, organizationId, page.sessionId, lastMessage);
        lastMessage = messages.at(-1)?.id ?? lastMessage;
        if (messages.length > 0) yield { kind: 'messages', messages };
      }
      if (due.delete(pageTopic)) {
        const signals = await takeSignals(db, organizationId, page.pageId);
        if (signals.length > 0) yield { kind: 'signals', signals };
      }
      if (due.size > 0) continue;
      await alarm.pause(Math.max(0, pulseAt + roomPulseMs - Date.now()));
      if (due.size === 0) yield null;
    }
  } finally {
    stop();
    await loosenSeat(db, organizationId, page);
  }
}

const topicsOf = ({ sessionId, pageId }: RoomPage) =>
  [`roster:${sessionId}`, `messages:${sessionId}`, `page:${pageId}`] as const;

/** Why this person may not stay; null where they may. */
async function refusalNow(db: Database, actor: ActorOf<'member'>, sessionId: string, now: Date) {
  try {
    await readOpenRoom(db, actor, sessionId, now);
    return null;
  } catch (error) {
    if (isRefusal(error)) return error;
    throw error;
  }
}
