import { z } from 'zod';

const text = (longest: number) =>
  z
    .string()
    // Neither PostgreSQL nor canonical JSON has a form for U+0000 and lone surrogates.
    .transform((given) => given.replace(/\0|\p{Surrogate}/gu, '').slice(0, longest))
    .nullish()
    .catch(null);

/** What of an event JaaS sends says who it is about, and which recording it brings. */
const dataSchema = z
  .object({
    id: text(200),
    name: text(200),
    participantId: text(200),
    participantJid: text(400),
    breakoutRoomId: text(200),
    recordingSessionId: text(200),
    preAuthenticatedLink: text(4000),
    disconnectReason: text(100),
  })
  .catch({});

/** An event as JaaS 8x8 signs it: `timestamp` (ms) is when it happened, `fqn` names the room as `<AppID>/<room>`. */
export const jaasEventSchema = z.object({
  idempotencyKey: z.string().min(1).max(200),
  eventType: z.string().min(1).max(100),
  appId: z.string().min(1).max(200),
  sessionId: text(200),
  fqn: z.string().max(600).catch(''),
  timestamp: z.number().int().positive().max(8_640_000_000_000_000),
  data: dataSchema.default({}),
});

export type JaasEvent = z.output<typeof jaasEventSchema>;

/** The last part of a room's full name, which is the key of one of our sessions where the room is ours. */
export function roomKeyOf(fqn: string): string | null {
  const room = fqn.split('/').at(-1)?.toLowerCase() ?? '';
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(room) ? room : null;
}

/**
 * One stay in a room: the provider's id of it within one meeting; a breakout room is another. Events of one stay name
 * it alike.
 */
export function connectionOf({ sessionId, data }: JaasEvent): string {
  const own = data.participantId ?? data.participantJid ?? data.id ?? data.name ?? 'unknown';
  return ['jaas', sessionId, data.breakoutRoomId, own].filter(Boolean).join(':');
}

/** By what somebody is known again whom we cannot identify: the id they came with, or else that one stay. */
export function strangerReference(event: JaasEvent): string {
  return event.data.id ? `user:${event.data.id}` : connectionOf(event);
}

/** How long JaaS keeps a recording behind the link it sends. */
export const recordingKeptMs = 24 * 3_600_000;
