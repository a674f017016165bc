import type { LoaderFunctionArgs } from '@remix-run/node';
import { fileResponse } from '~/http/file-response.server';
import { idParam } from '~/http/id-params.server';
import { getInternalRules } from '~/use-cases/funding/get-internal-rules.server';

/** `/rules/<organization>/<file>`: the internal rules that a convocation leads to. */
export async function loader(args: LoaderFunctionArgs) {
  const ids = { organizationId: idParam(args, 'organizationId'), fileId: idParam(args, 'fileId') };
  return fileResponse(args.request, await getInternalRules(ids));
}
