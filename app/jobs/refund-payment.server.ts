import { refundWork } from '~/domain/billing/inputs';
import { businessNow } from '~/platform/clock.server';
import type { WorkHandler } from '~/platform/job-queue.server';
import { makeRefund } from '~/use-cases/billing/make-refund.server';

export const refundPayment: WorkHandler = async (given) => {
  await makeRefund(refundWork.parse(given), { now: await businessNow() });
};
