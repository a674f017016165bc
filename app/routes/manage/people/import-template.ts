import type { LoaderFunctionArgs } from '@remix-run/node';
import { csvResponse } from '~/http/csv-response.server';
import { requireMember } from '~/http/guards.server';
import { wordsFor } from '~/http/words.server';

/** A list of people to fill in, with its headers and one example in the reader's language. */
export async function loader(args: LoaderFunctionArgs) {
  await requireMember(args, 'members.invite');
  const t = wordsFor(args.request, 'manage');
  const columns = ['email', 'firstName', 'lastName', 'role', 'language', 'group'] as const;
  const header = columns.map((column) => t(`import.template.${column}.header`));
  const example = columns.map((column) => t(`import.template.${column}.example`));
  return csvResponse(`${t('import.template.fileName')}.csv`, header, [[example]]);
}
