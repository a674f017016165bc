import type { LoaderFunctionArgs } from '@remix-run/node';
import { sendArchive } from '~/http/send-archive.server';
import { getOpenedEvidence } from '~/use-cases/proof/get-opened-evidence.server';

/** `/archive/<token>/evidence/<id>.zip`, while an operator has opened it. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const documentId = (params.file ?? '').replace(/\.zip$/, '');
  const wish = { token: params.token ?? '', documentId };
  return sendArchive(request, await getOpenedEvidence(wish, { address: context.address }));
}
