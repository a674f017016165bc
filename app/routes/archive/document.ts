import type { LoaderFunctionArgs } from '@remix-run/node';
import { Refusal } from '~/domain/refusal';
import { getArchivedFile } from '~/use-cases/lifecycle/get-archived-file.server';

const types = { pdf: 'application/pdf', xml: 'application/xml' } as const;

/** `/archive/<token>/documents/<id>.pdf` or `.xml`. */
export async function loader({ params }: LoaderFunctionArgs) {
  const [, documentId = '', format] = /^([0-9a-f-]{36})\.(pdf|xml)$/.exec(params.file ?? '') ?? [];
  if (format !== 'pdf' && format !== 'xml') throw new Refusal('not-found');
  const { name, bytes } = await getArchivedFile({ token: params.token ?? '', documentId, format });
  return new Response(Buffer.from(bytes), {
    headers: {
      'Content-Type': types[format],
      'Content-Disposition': `${format === 'pdf' ? 'inline' : 'attachment'}; filename="${name}"`,
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  });
}
