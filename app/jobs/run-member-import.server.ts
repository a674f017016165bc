import { memberImportWork } from '~/domain/organizations/member-inputs';
import { businessNow } from '~/platform/clock.server';
import type { WorkHandler } from '~/platform/job-queue.server';
import { runMemberImport as run } from '~/use-cases/organizations/run-member-import.server';

export const runMemberImport: WorkHandler = async (given, signal) => {
  await run(memberImportWork.parse(given), { now: await businessNow(), signal });
};
