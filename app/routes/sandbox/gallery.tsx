import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { requireSandbox } from '~/http/guards.server';
import { pageTitle } from '~/http/page-title.server';
import { Gallery } from '~/ui/gallery/gallery';

export const handle = { messages: ['gallery'] };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export function loader(args: LoaderFunctionArgs) {
  requireSandbox(args);
  return { title: pageTitle(args.request, 'gallery:title') };
}

export default function GalleryRoute() {
  return <Gallery />;
}
