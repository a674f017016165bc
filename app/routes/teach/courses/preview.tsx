import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { idSchema } from '~/domain/id';
import { requireMember } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { PreviewPage } from '~/ui/courses/preview-page';
import { getPreview } from '~/use-cases/courses/get-preview.server';

export const handle = { messages: ['teach', 'paths'] };

export async function loader(args: LoaderFunctionArgs) {
  const { actor } = await requireMember(args, 'courses.read');
  const courseId = idParam(args, 'courseId');
  const version = idSchema.safeParse(new URL(args.request.url).searchParams.get('version'));
  const lessonId = args.params.lessonId === undefined ? undefined : idParam(args, 'lessonId');
  const versionId = version.success ? version.data : undefined;
  return { courseId, versionId, preview: await getPreview(actor, { courseId, lessonId, versionId }) };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.preview.lesson?.title ?? data?.preview.title ?? ''} · Assidu` },
];

export default function Preview() {
  return <PreviewPage {...useLoaderData<typeof loader>()} />;
}
