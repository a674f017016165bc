import type { LoaderFunctionArgs } from '@remix-run/node';
import { Outlet, useLoaderData } from '@remix-run/react';
import { requireMember } from '~/http/guards.server';
import { BillingFrame } from '~/ui/billing/billing-frame';
import { ForceMajeureOffer } from '~/ui/billing/force-majeure-offer';
import { getForceMajeure } from '~/use-cases/lifecycle/get-force-majeure.server';

export const handle = { messages: ['billing', 'invoice', 'manage'] };

export async function loader(args: LoaderFunctionArgs) {
  const { actor, viewer, now } = await requireMember(args, 'billing.read', { settling: true });
  return { majeure: await getForceMajeure(actor, { now }), timeZone: viewer.organizationTimeZone };
}

export default function BillingLayout() {
  const { majeure, timeZone } = useLoaderData<typeof loader>();
  return (
    <BillingFrame>
      {majeure && (
        <div className="mb-6">
          <ForceMajeureOffer since={majeure.since} timeZone={timeZone} />
        </div>
      )}
      <Outlet />
    </BillingFrame>
  );
}
