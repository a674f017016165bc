import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireOperator } from '~/http/guards.server';
import { pageTitle } from '~/http/page-title.server';
import { ClockMovePage } from '~/ui/operator/clock-move-page';
import { getClockMove } from '~/use-cases/lifecycle/get-clock-move.server';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export async function loader(args: LoaderFunctionArgs) {
  const { actor } = await requireOperator(args);
  return {
    move: await getClockMove(actor, { moveId: args.params.moveId ?? '' }),
    title: pageTitle(args.request, 'operator:clock.move'),
  };
}

export default function ClockMove() {
  return <ClockMovePage move={useLoaderData<typeof loader>().move} />;
}
