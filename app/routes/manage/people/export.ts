import type { LoaderFunctionArgs } from '@remix-run/node';
import { dayIn } from '~/domain/calendar';
import { listMembersInput } from '~/domain/organizations/member-inputs';
import { csvResponse } from '~/http/csv-response.server';
import { requireMember } from '~/http/guards.server';
import { readQuery } from '~/http/read-query.server';
import { wordsFor } from '~/http/words.server';
import { exportMembers } from '~/use-cases/organizations/export-members.server';

/** The list of people, with the filters of its address, as CSV. */
export async function loader(args: LoaderFunctionArgs) {
  const { actor, viewer, now } = await requireMember(args, 'exports.make');
  const query = readQuery(args.request, listMembersInput, { q: 'search', group: 'groupId' });
  const t = wordsFor(args.request, 'manage');
  const day = (instant: Date | null) => (instant ? dayIn(instant, viewer.organizationTimeZone) : '');
  const pages = exportMembers(actor, query);
  async function* lines() {
    for await (const page of pages) {
      yield page.map((member) => [
        ...[member.email, member.firstName, member.lastName, t(`roles.${member.role as 'learner'}`)],
        ...[t(`people.status.${member.status as 'active'}`), member.language],
        ...[day(member.registeredAt), day(member.activatedAt), day(member.archivedAt)],
      ]);
    }
  }
  const header = (
    [
      'email',
      'firstName',
      'lastName',
      'role',
      'status',
      'language',
      'registered',
      'activated',
      'archived',
    ] as const
  ).map((column) => t(`people.columns.${column}`));
  return csvResponse(
    `${t('people.fileName')}-${dayIn(now, viewer.organizationTimeZone)}.csv`,
    header,
    lines(),
  );
}
