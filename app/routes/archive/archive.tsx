import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData, useParams } from '@remix-run/react';
import { pageTitle } from '~/http/page-title.server';
import { ArchivePage } from '~/ui/archive/archive-page';
import { getArchive } from '~/use-cases/lifecycle/get-archive.server';

export const handle = { messages: ['archive'] };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const archive = await getArchive({ token: params.token ?? '' }, { address: context.address });
  const title = pageTitle(request, 'archive:receipt.title');
  const headers = { 'X-Robots-Tag': 'noindex', 'Cache-Control': 'private, no-store' };
  return data({ title, archive }, { headers });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ''} · Assidu` },
  { name: 'robots', content: 'noindex' },
];

export default function Archive() {
  const { archive } = useLoaderData<typeof loader>();
  const { token = '' } = useParams();
  return <ArchivePage archive={archive} token={token} />;
}
