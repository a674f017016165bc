import type { LoaderFunctionArgs } from '@remix-run/node';
import { downloadResponse } from '~/http/download-response.server';
import { requireMember } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { exportSessionEvidence } from '~/use-cases/attendance/export-session-evidence.server';

export async function loader(args: LoaderFunctionArgs) {
  const { actor } = await requireMember(args, 'evidence.read');
  const { pages, fileName } = await exportSessionEvidence(actor, { sessionId: idParam(args, 'sessionId') });
  return downloadResponse(pages, fileName, 'jsonl');
}
