import type { LoaderFunctionArgs } from '@remix-run/node';
import { Outlet } from '@remix-run/react';
import { requireMember } from '~/http/guards.server';
import { SalesFrame } from '~/ui/sales/sales-frame';

export const handle = { messages: ['sales', 'invoice'] };

export async function loader(args: LoaderFunctionArgs) {
  await requireMember(args, 'sales.read');
  return null;
}

export default function SalesLayout() {
  return (
    <SalesFrame>
      <Outlet />
    </SalesFrame>
  );
}
