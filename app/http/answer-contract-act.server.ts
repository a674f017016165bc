import type { ActorOf } from '~/domain/actor';
import { reasonInput } from '~/domain/lifecycle/contract-act-inputs';
import { redirectWithFlash } from '~/http/flash.server';
import { answerForm } from '~/http/forms.server';
import type { OperatorRequest, RouteArgs } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';

/** An operator's act about a whole contract that needs nothing but its reason. */
type ContractAct = (
  actor: ActorOf<'operator'>,
  input: { organizationId: string; reason: string },
  at: { now: Date },
) => Promise<unknown>;

/** The action of a page for one such act: does it for its reason, then leads to the contract, which says `done`. */
export function answerContractAct(
  args: RouteArgs,
  { actor, now }: OperatorRequest,
  { act, done }: { act: ContractAct; done: string },
) {
  const id = idParam(args);
  return answerForm(args.request, reasonInput, async ({ reason }) => {
    await act(actor, { organizationId: id, reason }, { now });
    return redirectWithFlash(`/operator/organizations/${id}/contract`, done);
  });
}
