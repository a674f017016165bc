import type { ActionFunctionArgs } from '@remix-run/node';
import { filePurposes } from '~/domain/courses/file-purposes';
import { Refusal } from '~/domain/refusal';
import { requireMember } from '~/http/guards.server';
import { readIncomingFile } from '~/http/incoming-file.server';
import { uploadFile } from '~/use-cases/courses/upload-file.server';

/** `POST /files?purpose=lesson-image`: answers 201 with the file and its address. */
export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args);
  const wanted = new URL(args.request.url).searchParams.get('purpose');
  const purpose = filePurposes.find((known) => known === wanted);
  if (!purpose) throw new Refusal('invalid-input');
  const incoming = await readIncomingFile(args.request);
  const file = await uploadFile(actor, { purpose, ...incoming }, { now });
  return Response.json({ ...file, url: `/files/${file.id}` }, { status: 201 });
}
