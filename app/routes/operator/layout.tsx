import { data, type LoaderFunctionArgs } from '@remix-run/node';
import { Outlet, useLoaderData, type ShouldRevalidateFunctionArgs } from '@remix-run/react';
import { requireOperator } from '~/http/guards.server';
import { readOperatorFrame } from '~/http/operator-frame.server';
import { OperatorShell } from '~/ui/shells/operator-shell';
import { SandboxBanner } from '~/ui/shells/sandbox-banner';

export const handle = { messages: ['operator'] };

export async function loader(args: LoaderFunctionArgs) {
  const operator = await requireOperator(args);
  const { frame, headers } = readOperatorFrame(args.request, operator);
  return data(frame, { headers });
}

/** The frame changes with what is sent and with the clock, not with where one goes within it. */
export function shouldRevalidate(change: ShouldRevalidateFunctionArgs) {
  const { formMethod, currentUrl, defaultShouldRevalidate } = change;
  if (currentUrl.pathname.startsWith('/operator/clock')) return true;
  return formMethod && formMethod !== 'GET' ? defaultShouldRevalidate : false;
}

export default function OperatorLayout() {
  const { sandboxNow, ...frame } = useLoaderData<typeof loader>();
  return (
    <OperatorShell
      {...frame}
      banner={sandboxNow && <SandboxBanner now={sandboxNow} clockTo="/operator/clock" />}
    >
      <Outlet />
    </OperatorShell>
  );
}
