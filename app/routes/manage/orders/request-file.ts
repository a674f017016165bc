import type { ActionFunctionArgs } from '@remix-run/node';
import { evidenceFileForm } from '~/domain/proof/evidence-file';
import { requireMember } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { readForm, redirectAfter } from '~/http/redirect-after.server';
import { requestEvidenceFile } from '~/use-cases/proof/request-evidence-file.server';

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args, 'proof.make');
  const orderId = idParam(args, 'orderId');
  const input = await readForm(args.request, evidenceFileForm, {});
  const participantId = input.participantId ?? null;
  return redirectAfter(() => requestEvidenceFile(actor, { orderId, participantId }, { now }), {
    to: `/manage/orders/${orderId}/documents`,
    done: 'proof:flash.requested',
  });
}
