import type { ActorOf } from '~/domain/actor';
import { listHelpInput, type ListHelpInput } from '~/domain/assistance/help-inputs';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { findHelp, type HelpQueueLine } from '~/records/assistance/find-help.server';

/**
 * The assistance log (F4): every request that filters let through, a page at a time. Refuses with `not-allowed` before
 * the first page.
 */
export function exportHelp(
  actor: ActorOf<'member'>,
  input: ListHelpInput,
  { now }: { now: Date },
): AsyncGenerator<HelpQueueLine[]> {
  if (!can(actor, 'help.answer')) throw new Refusal('not-allowed');
  const query = { ...listHelpInput.parse(input), limit: 500 };
  return pagesOf(actor, query, now);
}

async function* pagesOf(
  actor: ActorOf<'member'>,
  query: ReturnType<typeof listHelpInput.parse>,
  now: Date,
): AsyncGenerator<HelpQueueLine[]> {
  const db = forOrganization(actor.organizationId);
  let after: string | undefined;
  do {
    const page = await findHelp(db, actor, { ...query, after }, now);
    yield page.items;
    after = page.next ?? undefined;
  } while (after);
}
