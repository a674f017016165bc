import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireAuditor } from '~/http/guards.server';
import { sendArchive } from '~/http/send-archive.server';
import { getAuditedFile } from '~/use-cases/proof/get-audited-file.server';

/** The whole evidence file, for the holder of a link. */
export async function loader(args: LoaderFunctionArgs) {
  const { actor, visitor } = await requireAuditor(args);
  return sendArchive(args.request, await getAuditedFile(actor, visitor));
}
