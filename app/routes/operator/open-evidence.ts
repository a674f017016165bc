import type { ActionFunctionArgs } from '@remix-run/node';
import { reasonInput } from '~/domain/lifecycle/contract-act-inputs';
import { requireOperator } from '~/http/guards.server';
import { idParams } from '~/http/id-params.server';
import { readForm, redirectAfter } from '~/http/redirect-after.server';
import { openRetainedEvidence } from '~/use-cases/proof/open-retained-evidence.server';

/** Opens the evidence of a purged organization's training to whoever holds the purge's lasting link. */
export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireOperator(args);
  const { id: purgeId, documentId } = idParams(args, ['id', 'documentId']);
  const { reason } = await readForm(args.request, reasonInput, {});
  return redirectAfter(() => openRetainedEvidence(actor, { purgeId, documentId, reason }, { now }), {
    to: `/operator/purges/${purgeId}`,
    done: 'archive:flash.evidenceOpened',
  });
}
