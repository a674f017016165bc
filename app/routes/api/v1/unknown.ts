import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Refusal } from '~/domain/refusal';
import { requireApiActor } from '~/http/bearer.server';

/** Addresses of the API that lead nowhere answer as the API does. */
export async function loader(args: LoaderFunctionArgs) {
  await requireApiActor(args);
  throw new Refusal('not-found');
}

export async function action(args: ActionFunctionArgs) {
  await requireApiActor(args);
  throw new Refusal('not-found');
}
