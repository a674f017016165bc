import type { ActionFunctionArgs } from '@remix-run/node';
import { readFormData } from '~/http/form-data.server';
import { requireMember } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { redirectAfter } from '~/http/redirect-after.server';
import { startMemberImport } from '~/use-cases/organizations/start-member-import.server';

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args, 'members.invite');
  const importId = idParam(args, 'importId');
  const leaveOutProblems = (await readFormData(args.request)).get('leaveOutProblems') === 'on';
  return redirectAfter(() => startMemberImport(actor, { importId, leaveOutProblems }, { now }), {
    to: `/manage/people/import/${importId}`,
    done: 'manage:flash.importStarted',
  });
}
