import type { ActionFunctionArgs } from '@remix-run/node';
import { emailInput } from '~/domain/organizations/account-inputs';
import { requireSignedOut } from '~/http/guards.server';
import { placeOf } from '~/http/place.server';
import { readForm, redirectAfter } from '~/http/redirect-after.server';
import { resendConfirmation } from '~/use-cases/organizations/resend-confirmation.server';

export async function action(args: ActionFunctionArgs) {
  await requireSignedOut(args);
  const input = await readForm(args.request, emailInput, {});
  return redirectAfter(() => resendConfirmation(input, placeOf(args)), {
    to: '/sign-up/sent',
    done: 'auth:flash.confirmationSent',
  });
}
