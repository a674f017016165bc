import type { LoaderFunctionArgs } from '@remix-run/node';
import { Refusal } from '~/domain/refusal';
import { requireMember } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { sendArchive } from '~/http/send-archive.server';
import { getEvidenceFile } from '~/use-cases/proof/get-evidence-file.server';

/** `/manage/orders/<order>/documents/file/<id>.zip` */
export async function loader(args: LoaderFunctionArgs) {
  const { actor } = await requireMember(args, 'orders.read');
  const evidenceFileId = (args.params.file ?? '').replace(/\.zip$/, '');
  const { orderId, file } = await getEvidenceFile(actor, { evidenceFileId });
  if (orderId !== idParam(args, 'orderId')) throw new Refusal('not-found');
  if (!file) throw new Refusal('evidence-file-not-ready');
  return sendArchive(args.request, file);
}
