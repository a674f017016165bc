import type { LoaderFunctionArgs } from '@remix-run/node';
import { downloadResponse } from '~/http/download-response.server';
import { requireMember } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { wordsFor } from '~/http/words.server';
import { exportPersonData } from '~/use-cases/organizations/export-person-data.server';

/** All that is kept about somebody, for whom they asked to hand it to them. */
export async function loader(args: LoaderFunctionArgs) {
  const { actor, now } = await requireMember(args, 'exports.make');
  const data = await exportPersonData(actor, { membershipId: idParam(args, 'membershipId') }, { now });
  return downloadResponse(
    JSON.stringify(data, null, 2),
    `${wordsFor(args.request, 'manage')('erase.dataFileName')}.json`,
    'json',
  );
}
