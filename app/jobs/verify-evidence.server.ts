import type { JobContext } from '~/jobs/job.server';
import { verifyEvidenceChains } from '~/use-cases/learning/verify-evidence-chains.server';

export const verifyEvidence = ({ now }: JobContext) => verifyEvidenceChains({ now });
