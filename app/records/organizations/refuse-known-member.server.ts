import { Refusal } from '~/domain/refusal';
import type { KnownMember } from '~/records/organizations/register-members.server';

/** Refuses to register somebody whose address is there: `member-archived` or `already-member`, with their id. */
export function refuseKnownMember(known: readonly KnownMember[]): never {
  const [member] = known;
  if (!member) throw new Error('nobody was registered, and nobody known');
  const code = member.status === 'archived' ? 'member-archived' : 'already-member';
  throw new Refusal(code, { memberId: member.membershipId });
}
