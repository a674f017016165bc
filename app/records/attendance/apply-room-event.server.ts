import { connectionOf, recordingKeptMs, type JaasEvent } from '~/domain/attendance/jaas-event';
import { isReplayAddress } from '~/domain/attendance/replay-address';
import { toJson } from '~/platform/json.server';
import type { JsonObject } from '~/domain/evidence/canonical-json';
import type { Tx } from '~/platform/tenancy.server';
import { addReplayTo } from '~/records/attendance/add-replay-to.server';
import { appendSessionEvidence } from '~/records/attendance/append-session-evidence.server';
import { recordPresence } from '~/records/attendance/record-presence.server';
import { whoInRoom } from '~/records/attendance/who-in-room.server';

type Room = { id: string; title: string };

/**
 * What an event of JaaS changes of its session, under that session's lock: who came and went, a recording, and for
 * everything else the event as it was told. `timestamp` is when it happened; the second time it comes nothing changes.
 */
export async function applyRoomEvent(
  tx: Tx,
  organizationId: string,
  room: Room,
  event: JaasEvent,
  now: Date,
): Promise<void> {
  const at = new Date(event.timestamp);
  const eventKey = `jaas:${event.idempotencyKey}`;
  switch (event.eventType) {
    case 'PARTICIPANT_JOINED':
    case 'PARTICIPANT_LEFT': {
      const who = await whoInRoom(tx, organizationId, room.id, event);
      const kind = event.eventType === 'PARTICIPANT_JOINED' ? ('joined' as const) : ('left' as const);
      const sign = { who, connection: connectionOf(event), kind, at, source: 'jaas' as const, eventKey };
      await recordPresence(tx, organizationId, room.id, sign, now);
      return;
    }
    case 'RECORDING_UPLOADED': {
      const { preAuthenticatedLink: url, recordingSessionId } = event.data;
      if (!url || !isReplayAddress(url)) break;
      const replay = {
        ...{ title: room.title, kind: 'jaas' as const, url },
        providerKey: recordingSessionId ?? event.idempotencyKey,
        availableUntil: new Date(event.timestamp + recordingKeptMs),
      };
      await addReplayTo(tx, organizationId, room.id, replay, { by: null, source: 'jaas' }, now);
      return;
    }
  }
  const { sessionId, data } = event;
  const told = toJson({ meeting: sessionId, ...data }) as JsonObject;
  const fact = {
    ...{ kind: 'room-event' as const, payload: { type: event.eventType, payload: told } },
    ...{ source: 'jaas' as const, occurredAt: at, eventKey },
  };
  await appendSessionEvidence(tx, organizationId, room.id, fact, now);
}
