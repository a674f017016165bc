import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { copyModuleInput } from '~/domain/courses/path-inputs';
import { Refusal } from '~/domain/refusal';
import { redirectWithFlash } from '~/http/flash.server';
import { requireMember } from '~/http/guards.server';
import { idParams } from '~/http/id-params.server';
import { readForm } from '~/http/redirect-after.server';
import { attempt } from '~/http/refusal-response.server';
import { CopyPage } from '~/ui/courses/copy-page';
import { copyModule } from '~/use-cases/courses/copy-module.server';
import { getCourse } from '~/use-cases/courses/get-course.server';
import { listCopyTargets } from '~/use-cases/courses/list-copy-targets.server';

export const handle = { messages: ['teach', 'paths'] };

export async function loader(args: LoaderFunctionArgs) {
  const { actor } = await requireMember(args, 'courses.write');
  const { courseId, moduleId } = idParams(args, ['courseId', 'moduleId']);
  const course = await getCourse(actor, { courseId });
  const module = course.outline.modules.find(({ id }) => id === moduleId);
  if (!module) throw new Refusal('not-found');
  const search = new URL(args.request.url).searchParams.get('q')?.trim().slice(0, 200) ?? '';
  return { course, title: module.title, targets: await listCopyTargets(actor, { search }), search };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args, 'courses.write');
  const ids = idParams(args, ['courseId', 'moduleId']);
  const input = await readForm(args.request, copyModuleInput, ids);
  const copied = await attempt(args.request, () => copyModule(actor, input, { now }));
  if (!copied.ok) return copied.response;
  return redirectWithFlash(`/teach/courses/${copied.result.courseId}`, 'paths:copy.moduleDone');
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ''} · ${data?.course.title ?? ''} · Assidu` },
];

export default function CopyModule() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <CopyPage of="module" {...page} refusal={answer?.refusal.message ?? null} />;
}
