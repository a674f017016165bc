import { announceMaintenanceWork } from '~/domain/attendance/fault-inputs';
import type { WorkHandler } from '~/platform/job-queue.server';
import { sendMaintenanceNotices } from '~/use-cases/attendance/send-maintenance-notices.server';

export const announceMaintenance: WorkHandler = async (given) => {
  await sendMaintenanceNotices(announceMaintenanceWork.parse(given));
};
