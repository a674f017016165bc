import type { LoaderFunctionArgs } from '@remix-run/node';
import { languageOf } from '~/http/language.server';
import { openApiDocument } from '~/http/openapi.server';
import { settings } from '~/platform/settings.server';

export function loader({ request }: LoaderFunctionArgs) {
  return Response.json(openApiDocument(languageOf(request), settings.APP_URL), {
    headers: {
      'Access-Control-Allow-Origin': '*',
      'Cache-Control': 'public, max-age=300',
      Vary: 'Accept-Language, Cookie',
    },
  });
}
