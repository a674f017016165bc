import { refreshAgendasWork } from '~/domain/lifecycle/contract-act-inputs';
import { businessNow } from '~/platform/clock.server';
import type { WorkHandler } from '~/platform/job-queue.server';
import { refreshAgendas as refresh } from '~/use-cases/lifecycle/refresh-agendas.server';

export const refreshAgendas: WorkHandler = async (given) => {
  await refresh(refreshAgendasWork.parse(given), { now: await businessNow() });
};
