import type { LoaderFunctionArgs } from '@remix-run/node';
import { placeAndNow } from '~/http/place.server';
import { sendArchive } from '~/http/send-archive.server';
import { getRecoveredArchive } from '~/use-cases/lifecycle/get-recovered-archive.server';

/** The archive itself, decrypted as it is sent. */
export async function loader(args: LoaderFunctionArgs) {
  const token = args.params.token ?? '';
  return sendArchive(args.request, await getRecoveredArchive({ token }, await placeAndNow(args)));
}
