import { announceToLearnersWork } from '~/domain/assistance/announcement-inputs';
import { businessNow } from '~/platform/clock.server';
import type { WorkHandler } from '~/platform/job-queue.server';
import { tellAnnouncementOn } from '~/use-cases/assistance/tell-announcement-on.server';

export const announceToLearners: WorkHandler = async (given) => {
  await tellAnnouncementOn(announceToLearnersWork.parse(given), { now: await businessNow() });
};
