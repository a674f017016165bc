import { z } from 'zod';
import { attendanceSettingsInput } from '~/domain/attendance/session-inputs';
import { instantSchema } from '~/domain/calendar-inputs';
import { idSchema } from '~/domain/id';
import { problem } from '~/domain/input-problem';

/** The same as {@link attendanceSettingsInput}, as a form sends it. */
export const sessionSettingsInput = attendanceSettingsInput.extend({
  signingHours: z.coerce.number().int().min(0).max(168),
});
export type SessionSettingsInput = z.output<typeof sessionSettingsInput>;

const identifier = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .refine((text) => /^[\w-]+(\/[\w-]+)?$/.test(text), problem('identifier-invalid'));

/** An account at JaaS 8x8; secrets left out stay as they are. */
export const jaasAccountInput = z.object({
  appId: identifier.refine((text) => !text.includes('/'), problem('identifier-invalid')),
  /** `kid`, with the AppID before it or without. */
  keyId: identifier,
  privateKey: z.string().trim().max(20_000).optional(),
  webhookSecret: z.string().trim().max(500).optional(),
});
export type JaasAccountInput = z.output<typeof jaasAccountInput>;

/** Stays that a connected room provider vouches for (api.md). */
export const reportPresenceInput = z.object({
  sessionId: idSchema,
  enrolmentId: idSchema,
  intervals: z
    .array(z.object({ from: instantSchema, to: instantSchema }))
    .min(1)
    .max(1000),
  /** The provider's name. */
  source: z
    .string()
    .trim()
    .min(1)
    .max(60)
    .refine((text) => !/\p{Cc}/u.test(text), problem('control-characters')),
});
export type ReportPresenceInput = z.output<typeof reportPresenceInput>;

export const attachStrangerInput = z.object({ participantId: idSchema });

const replayTitle = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .refine((text) => !/\p{Cc}/u.test(text), problem('control-characters'));

/** A recording that stands elsewhere. */
export const addReplayLinkInput = z.object({
  title: replayTitle,
  url: z.url({ protocol: /^https$/ }).max(2000),
});

/** Work of the outbox: act on an event of a room provider. */
export const roomEventWork = z.object({ eventId: z.string() });
