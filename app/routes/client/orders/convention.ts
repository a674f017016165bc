import type { LoaderFunctionArgs } from '@remix-run/node';
import { idSchema } from '~/domain/id';
import { downloadResponse } from '~/http/download-response.server';
import { requireContact } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { getConvention } from '~/use-cases/funding/get-convention.server';

export async function loader(args: LoaderFunctionArgs) {
  const { actor } = await requireContact(args);
  const query = new URL(args.request.url).searchParams;
  const version = idSchema.safeParse(query.get('version'));
  const { bytes, fileName } = await getConvention(actor, {
    ...{ orderId: idParam(args, 'orderId'), versionId: version.data, pending: query.has('pending') },
  });
  return downloadResponse(bytes, fileName, 'pdf');
}
