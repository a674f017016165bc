import { z } from 'zod';
import { systemActor } from '~/domain/actor';
import { idSchema } from '~/domain/id';
import { documentKinds } from '~/domain/proof/document-kinds';
import { businessNow } from '~/platform/clock.server';
import type { WorkHandler } from '~/platform/job-queue.server';
import { issueDocuments } from '~/use-cases/proof/issue-documents.server';

const work = z.object({ organizationId: idSchema, orderId: idSchema, kind: z.enum(documentKinds) });

/** Issues the documents of a kind that an order lacks: its convention once it is accepted. */
export const issueOrderDocuments: WorkHandler = async (given, signal) => {
  await issueDocuments(systemActor, work.parse(given), { now: await businessNow(), signal });
};
