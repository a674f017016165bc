import { systemActor } from '~/domain/actor';
import { issueDocumentsWork } from '~/domain/proof/evidence-file';
import { businessNow } from '~/platform/clock.server';
import type { WorkHandler } from '~/platform/job-queue.server';
import { issueDocuments } from '~/use-cases/proof/issue-documents.server';

/** Issues the documents of a kind that an order lacks: its convention once it is accepted. */
export const issueOrderDocuments: WorkHandler = async (given, signal) => {
  await issueDocuments(systemActor, issueDocumentsWork.parse(given), { now: await businessNow(), signal });
};
