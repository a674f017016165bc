import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireMember } from '~/http/guards.server';
import { pageTitle } from '~/http/page-title.server';
import { NotesPage } from '~/ui/learn/notes-page';
import { listLessonNotes } from '~/use-cases/learning/list-lesson-notes.server';

export const handle = { messages: ['notebook'] };

export async function loader(args: LoaderFunctionArgs) {
  const { actor, viewer } = await requireMember(args);
  const courses = await listLessonNotes(actor);
  return { title: pageTitle(args.request, 'notebook:notes.title'), courses, timeZone: viewer.timeZone };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export default function LearnNotes() {
  return <NotesPage {...useLoaderData<typeof loader>()} />;
}
