import type { LoaderFunctionArgs } from '@remix-run/node';
import { downloadResponse } from '~/http/download-response.server';
import { requireMember } from '~/http/guards.server';
import { wordsFor } from '~/http/words.server';
import { exportPersonData } from '~/use-cases/organizations/export-person-data.server';

/** All that the organization one works in keeps about oneself. */
export async function loader(args: LoaderFunctionArgs) {
  const { actor, now } = await requireMember(args, undefined, { settling: true });
  const data = await exportPersonData(actor, { membershipId: actor.membershipId }, { now });
  return downloadResponse(
    JSON.stringify(data, null, 2),
    `${wordsFor(args.request, 'account')('ownData.fileName')}.json`,
    'json',
  );
}
