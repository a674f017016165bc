import type { LoaderFunctionArgs } from '@remix-run/node';
import { Refusal } from '~/domain/refusal';
import { readLegalSource } from '~/http/read-legal-page.server';

export async function loader({ params }: LoaderFunctionArgs) {
  const answer = await readLegalSource(params.language ?? '', params.file ?? '');
  if (!answer) throw new Refusal('not-found');
  return answer;
}
