import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireAuditor } from '~/http/guards.server';
import { sendPart } from '~/http/send-part.server';
import { getAuditedPart } from '~/use-cases/proof/get-audited-part.server';

/** `/audit/<token>/parts/<path>`; `?check` where the browser only computes its hash. */
export async function loader(args: LoaderFunctionArgs) {
  const { actor, visitor } = await requireAuditor(args);
  const checking = new URL(args.request.url).searchParams.has('check');
  return sendPart(await getAuditedPart(actor, { path: args.params['*'] ?? '', checking }, visitor));
}
