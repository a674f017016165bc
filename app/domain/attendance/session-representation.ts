import { z } from 'zod';
import { roomKinds, sessionModes } from '~/domain/attendance/session-inputs';
import { idText, instantText } from '~/domain/representation';

/** A session as connectors read it (api.md); `room` is the address of its room, null in person. */
export const sessionRepresentation = z.object({
  id: idText,
  courseId: idText,
  title: z.string(),
  mode: z.enum(sessionModes),
  state: z.enum(['planned', 'cancelled']),
  timeZone: z.string(),
  place: z.string(),
  instructions: z.string(),
  room: z.string().nullable(),
  roomKind: z.enum(roomKinds).nullable(),
  capacity: z.int().nullable(),
  startsAt: instantText,
  endsAt: instantText,
  cancelledAt: instantText.nullable(),
  trainers: z.array(z.object({ memberId: idText })),
  halfDays: z.array(
    z.object({
      id: idText,
      startsAt: instantText,
      endsAt: instantText,
      plannedMinutes: z.int(),
      countersignedAt: instantText.nullable(),
    }),
  ),
  participants: z.array(z.object({ id: idText, enrolmentId: idText, memberId: idText })),
});

export type SessionSheet = z.input<typeof sessionRepresentation>;

/** Somebody added to a session. */
export const participantRepresentation = z.object({
  id: idText,
  sessionId: idText,
  enrolmentId: idText,
  memberId: idText,
});
