import type { LoaderFunctionArgs } from '@remix-run/node';
import { idSchema } from '~/domain/id';
import { Refusal } from '~/domain/refusal';
import { requireMember } from '~/http/guards.server';
import { getCertificateDocument } from '~/use-cases/learning/get-certificate-document.server';

/** `/learn/certificates/<id>.pdf`, for its learner and for trainers. */
export async function loader(args: LoaderFunctionArgs) {
  const { actor } = await requireMember(args);
  const id = idSchema.safeParse(args.params.file?.replace(/\.pdf$/, ''));
  if (!id.success) throw new Refusal('not-found');
  const { bytes, fileName } = await getCertificateDocument(actor, { certificateId: id.data });
  return new Response(Buffer.from(bytes), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `inline; filename="${fileName}"`,
      'Cache-Control': 'private, no-store',
    },
  });
}
