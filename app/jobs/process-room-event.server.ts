import { roomEventWork } from '~/domain/attendance/provider-inputs';
import { businessNow } from '~/platform/clock.server';
import type { WorkHandler } from '~/platform/job-queue.server';
import { processRoomEvent as actOnEvent } from '~/use-cases/attendance/process-room-event.server';

export const processRoomEvent: WorkHandler = async (given) => {
  await actOnEvent(roomEventWork.parse(given), { now: await businessNow() });
};
