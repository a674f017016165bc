import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireContact } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { ClientSettlementPage } from '~/ui/funding/client-settlement-page';
import { getClientSettlement } from '~/use-cases/funding/get-client-settlement.server';

export const handle = { messages: ['orders', 'funding'] };

export async function loader(args: LoaderFunctionArgs) {
  const { actor, now } = await requireContact(args);
  const orderId = idParam(args, 'orderId');
  return { orderId, settlement: await getClientSettlement(actor, { orderId }, { now }) };
}

export default function ClientOrderSettlement() {
  return <ClientSettlementPage {...useLoaderData<typeof loader>()} />;
}
