import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { requireMember } from '~/http/guards.server';
import { speedSample, swallow } from '~/http/speed-sample.server';

/** A megabyte to download, by which the pre-test measures the network. */
export async function loader(args: LoaderFunctionArgs) {
  await requireMember(args);
  return speedSample();
}

/** Half a megabyte at most, uploaded for the same. */
export async function action(args: ActionFunctionArgs) {
  await requireMember(args);
  return Response.json({ bytes: await swallow(args.request) });
}
