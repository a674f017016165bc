import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireMember } from '~/http/guards.server';
import { jsonDownload } from '~/http/json-download.server';
import { wordsFor } from '~/http/words.server';
import { exportPersonData } from '~/use-cases/organizations/export-person-data.server';

/** All that the organization one works in keeps about oneself. */
export async function loader(args: LoaderFunctionArgs) {
  const { actor, now } = await requireMember(args, undefined, { settling: true });
  const data = await exportPersonData(actor, { membershipId: actor.membershipId }, { now });
  return jsonDownload(`${wordsFor(args.request, 'account')('ownData.fileName')}.json`, data);
}
