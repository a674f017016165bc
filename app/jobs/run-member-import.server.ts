import { z } from 'zod';
import { idSchema } from '~/domain/id';
import { businessNow } from '~/platform/clock.server';
import type { WorkHandler } from '~/platform/job-queue.server';
import { runMemberImport as run } from '~/use-cases/organizations/run-member-import.server';

const values = z.object({ organizationId: idSchema, importId: idSchema });

export const runMemberImport: WorkHandler = async (given, signal) => {
  await run(values.parse(given), { now: await businessNow(), signal });
};
