import type { LoaderFunctionArgs } from '@remix-run/node';
import { getArchive } from '~/use-cases/lifecycle/get-archive.server';

/** The receipt as a file, whose canonical JSON anybody may hash again. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const { receipt, receiptHash } = await getArchive(
    { token: params.token ?? '' },
    { address: context.address },
  );
  return new Response(`${JSON.stringify({ receipt, sha256: receiptHash }, null, 2)}\n`, {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': 'attachment; filename="assidu-purge.json"',
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  });
}
