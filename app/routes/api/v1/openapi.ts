import type { LoaderFunctionArgs } from '@remix-run/node';
import { openApiDocument } from '~/http/openapi.server';

export function loader({ request }: LoaderFunctionArgs) {
  return Response.json(openApiDocument(request), {
    headers: {
      'Access-Control-Allow-Origin': '*',
      'Cache-Control': 'public, max-age=300',
      Vary: 'Accept-Language, Cookie',
    },
  });
}
