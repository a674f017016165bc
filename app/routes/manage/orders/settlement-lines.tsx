import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireMember } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { SettlementLinesPage } from '~/ui/funding/settlement-lines-page';
import { getSettlementLines } from '~/use-cases/funding/get-settlement-lines.server';

export const handle = { messages: ['orders', 'funding'] };

export async function loader(args: LoaderFunctionArgs) {
  const { actor, now } = await requireMember(args, 'orders.read');
  const orderId = idParam(args, 'orderId');
  const enrolmentId = idParam(args, 'enrolmentId');
  return { orderId, enrolmentId, detail: await getSettlementLines(actor, { orderId, enrolmentId }, { now }) };
}

export default function SettlementOfPerson() {
  return <SettlementLinesPage {...useLoaderData<typeof loader>()} />;
}
