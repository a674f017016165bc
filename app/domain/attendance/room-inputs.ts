import { z } from 'zod';
import { instantSchema } from '~/domain/calendar-inputs';
import { idSchema } from '~/domain/id';

export const roomStateSchema = z.object({
  microphone: z.boolean(),
  camera: z.boolean(),
  screen: z.boolean(),
  hand: z.boolean(),
});

/** A page enters a room, or says what has changed since. */
export const enterRoomInput = z.object({ sessionId: idSchema, pageId: idSchema, state: roomStateSchema });

const link = z.string().min(1).max(40);
const re = link.nullable();
const description = z.object({
  type: z.enum(['offer', 'answer', 'pranswer', 'rollback']),
  sdp: z.string().max(100_000),
});
const candidate = z.object({
  candidate: z.string().max(2000),
  sdpMid: z.string().max(40).nullish(),
  sdpMLineIndex: z.int().min(0).max(40).nullish(),
  usernameFragment: z.string().max(300).nullish(),
});

export const roomSignalSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('hello'), link }),
  z.object({ kind: z.literal('description'), link, re, description }),
  z.object({ kind: z.literal('candidate'), link, re, candidate: candidate.nullable() }),
  z.object({ kind: z.literal('mute') }),
]);

/** From one page in the room to others. */
export const sendRoomSignalsInput = z.object({
  sessionId: idSchema,
  pageId: idSchema,
  signals: z
    .array(z.object({ to: idSchema, signal: roomSignalSchema }))
    .min(1)
    .max(100),
});

export const postRoomMessageInput = z.object({
  sessionId: idSchema,
  text: z
    .string()
    .overwrite((text) => text.replace(/\r\n?/g, '\n').trim())
    .min(1)
    .max(2000),
});

/**
 * Signs of life of one page in a room, numbered by it from 0. Each bears the moment by the page's clock; `clientNow`
 * tells what that clock shows.
 */
export const recordRoomPresenceInput = z.object({
  sessionId: idSchema,
  pageId: idSchema,
  clientNow: instantSchema,
  signs: z
    .array(
      z.object({
        number: z.int().min(0).max(1_000_000),
        kind: z.enum(['joined', 'seen', 'left']),
        at: instantSchema,
      }),
    )
    .min(1)
    .max(500),
});

export type RecordRoomPresenceInput = z.output<typeof recordRoomPresenceInput>;
