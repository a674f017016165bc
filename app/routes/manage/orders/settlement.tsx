import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { can } from '~/domain/organizations/permissions';
import { requireMember } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { NoSettlement, SettlementPage } from '~/ui/funding/settlement-page';
import { getSettlementPage } from '~/use-cases/funding/get-settlement-page.server';

export const handle = { messages: ['orders', 'funding'] };

export async function loader(args: LoaderFunctionArgs) {
  const { actor, now } = await requireMember(args, 'orders.read');
  const orderId = idParam(args, 'orderId');
  const settlement = await getSettlementPage(actor, { orderId }, { now });
  const may = { mayFollow: can(actor, 'evidence.read'), maySettle: can(actor, 'orders.write') };
  return { orderId, settlement, ...may };
}

export default function OrderSettlement() {
  const { orderId, settlement, ...may } = useLoaderData<typeof loader>();
  if (!settlement) return <NoSettlement orderId={orderId} />;
  return <SettlementPage {...{ orderId, settlement, ...may }} />;
}
