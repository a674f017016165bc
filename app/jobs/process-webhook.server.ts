import { webhookWork } from '~/domain/billing/inputs';
import { businessNow } from '~/platform/clock.server';
import type { WorkHandler } from '~/platform/job-queue.server';
import { processPaymentEvent } from '~/use-cases/billing/process-payment-event.server';

export const processWebhook: WorkHandler = async (given) => {
  await processPaymentEvent(webhookWork.parse(given), { now: await businessNow() });
};
