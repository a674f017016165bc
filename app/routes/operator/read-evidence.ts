import type { ActionFunctionArgs } from '@remix-run/node';
import { reasonInput } from '~/domain/lifecycle/contract-act-inputs';
import { requireOperator } from '~/http/guards.server';
import { idParams } from '~/http/id-params.server';
import { readForm } from '~/http/redirect-after.server';
import { sendArchive } from '~/http/send-archive.server';
import { getRetainedEvidence } from '~/use-cases/proof/get-retained-evidence.server';

/** The evidence of a purged organization's training, for a reason that is logged. */
export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireOperator(args);
  const { id: purgeId, documentId } = idParams(args, ['id', 'documentId']);
  const { reason } = await readForm(args.request, reasonInput, {});
  return sendArchive(
    args.request,
    await getRetainedEvidence(actor, { purgeId, documentId, reason }, { now }),
  );
}
