import { announceRevisionWork } from '~/domain/lifecycle/contract-act-inputs';
import { businessNow } from '~/platform/clock.server';
import type { WorkHandler } from '~/platform/job-queue.server';
import { sendRevisionNotices } from '~/use-cases/billing/send-revision-notices.server';

export const announceRevision: WorkHandler = async (given) => {
  await sendRevisionNotices(announceRevisionWork.parse(given), { now: await businessNow() });
};
