import { z } from 'zod';
import { assignmentActivitySchema, emptyAssignment } from '~/domain/assessment/assignment';
import { defaultQuizActivity, publishedQuizSchema, quizActivitySchema } from '~/domain/assessment/quiz';
import { emptySurvey, surveyActivitySchema } from '~/domain/assessment/survey';
import type { LessonKind } from '~/domain/courses/lesson-kinds';
import { isAllowedLink } from '~/domain/courses/rich-text';
import { idSchema } from '~/domain/id';
import { problem } from '~/domain/input-problem';

const fileName = z.string().trim().min(1).max(200);

/** A stored file with what a page says of it. */
export const fileReferenceSchema = z.object({
  fileId: idSchema,
  name: fileName,
  bytes: z.int().min(0),
  mediaType: z.string().max(100),
});

export type FileReference = z.infer<typeof fileReferenceSchema>;

const captions = z.object({
  fileId: idSchema,
  language: z.string().regex(/^[a-z]{2,3}(-[A-Z]{2})?$/),
  label: z.string().trim().min(1).max(60),
});

const recording = {
  /** Its length is read from the file when it is uploaded. */
  file: fileReferenceSchema.extend({ durationMs: z.int().min(1) }).nullable(),
  captions: z.array(captions).max(20),
  transcript: z.string().max(200_000),
};

export const videoActivitySchema = z.object({ ...recording, posterFileId: idSchema.nullable() });
export const audioActivitySchema = z.object(recording);

/** `main`: the PDF shown in the page; `files`: what is to be downloaded. */
export const documentActivitySchema = z.object({
  main: fileReferenceSchema.extend({ pageCount: z.int().min(1) }).nullable(),
  files: z.array(fileReferenceSchema).max(50),
});

export const linkActivitySchema = z.object({
  url: z.union([z.literal(''), z.string().trim().refine(isWebAddress, problem('address-invalid'))]),
});

const nothing = z.object({});

/** What each kind of lesson holds beside its text, as its author makes it. */
export const activitySchemas = {
  text: nothing,
  video: videoActivitySchema,
  audio: audioActivitySchema,
  document: documentActivitySchema,
  quiz: quizActivitySchema,
  assignment: assignmentActivitySchema,
  survey: surveyActivitySchema,
  session: nothing,
  link: linkActivitySchema,
} as const satisfies Record<LessonKind, z.ZodType>;

/** The same as published versions keep it: a quiz with the questions themselves. */
export const publishedActivitySchemas = { ...activitySchemas, quiz: publishedQuizSchema } as const;

export type Activity<Kind extends LessonKind = LessonKind> = z.infer<(typeof activitySchemas)[Kind]>;
export type PublishedActivity<Kind extends LessonKind = LessonKind> = z.infer<
  (typeof publishedActivitySchemas)[Kind]
>;
export type VideoActivity = Activity<'video'>;
export type AudioActivity = Activity<'audio'>;
export type DocumentActivity = Activity<'document'>;
export type LinkActivity = Activity<'link'>;

const emptyRecording = { file: null, captions: [], transcript: '' };

const emptyActivities: { [Kind in LessonKind]: Activity<Kind> } = {
  text: {},
  video: { ...emptyRecording, posterFileId: null },
  audio: emptyRecording,
  document: { main: null, files: [] },
  quiz: defaultQuizActivity,
  assignment: emptyAssignment,
  survey: emptySurvey,
  session: {},
  link: { url: '' },
};

/** The activity of a lesson as it is kept; an empty one where nothing readable of its kind is. */
export function activityOf<Kind extends LessonKind>(kind: Kind, kept: unknown): Activity<Kind> {
  const read = activitySchemas[kind].safeParse(kept);
  return (read.success ? read.data : emptyActivities[kind]) as Activity<Kind>;
}

/** The activity of a published lesson; what a version keeps was checked when it was published. */
export function publishedActivityOf<Kind extends LessonKind>(
  kind: Kind,
  kept: unknown,
): PublishedActivity<Kind> {
  return publishedActivitySchemas[kind].parse(kept) as PublishedActivity<Kind>;
}

/** How much there is to cover: milliseconds, pages, files, 1 for a link; null where nothing is. */
export function activityLength(kind: LessonKind, activity: unknown): number | null {
  switch (kind) {
    case 'video':
    case 'audio':
      return (activity as AudioActivity).file?.durationMs ?? null;
    case 'document': {
      const { main, files } = activity as DocumentActivity;
      return main ? main.pageCount : files.length || null;
    }
    case 'link':
      return 1;
    default:
      return null;
  }
}

export const activityProblemKinds = [
  'media-missing',
  'document-missing',
  'link-missing',
  'survey-empty',
] as const;

export type ActivityProblem = (typeof activityProblemKinds)[number];

/** What keeps a lesson of its kind from being followed; of a quiz, `quizProblems` says it. */
export function activityProblems(kind: LessonKind, activity: unknown): ActivityProblem[] {
  const when = (lacks: boolean, problem: ActivityProblem) => (lacks ? [problem] : []);
  switch (kind) {
    case 'video':
    case 'audio':
    case 'document': {
      const missing = kind === 'document' ? 'document-missing' : 'media-missing';
      return when(activityLength(kind, activity) === null, missing);
    }
    case 'link':
      return when((activity as LinkActivity).url === '', 'link-missing');
    case 'survey':
      return when((activity as Activity<'survey'>).questions.length === 0, 'survey-empty');
    default:
      return [];
  }
}

function isWebAddress(url: string): boolean {
  return /^https?:\/\//i.test(url) && isAllowedLink(url) && URL.canParse(url);
}
