import type { LoaderFunctionArgs } from '@remix-run/node';
import { Outlet } from '@remix-run/react';
import { requireMember } from '~/http/guards.server';
import { BillingFrame } from '~/ui/billing/billing-frame';

export const handle = { messages: ['billing', 'invoice', 'manage'] };

export async function loader(args: LoaderFunctionArgs) {
  await requireMember(args, 'billing.read', { settling: true });
  return null;
}

export default function BillingLayout() {
  return (
    <BillingFrame>
      <Outlet />
    </BillingFrame>
  );
}
