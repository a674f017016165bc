import { imageTypes, maximumImageBytes } from '~/domain/courses/image-files';
import type { Permission } from '~/domain/organizations/permissions';

const pdf: [string, string] = ['application/pdf', 'pdf'];
const zip: [string, string] = ['application/zip', 'zip'];

/** Videos and sounds that browsers play, each with the ending of its name. */
export const mediaTypes: ReadonlyMap<string, string> = new Map([
  ['video/mp4', 'mp4'],
  ['video/webm', 'webm'],
  ['video/quicktime', 'mov'],
  ['audio/mpeg', 'mp3'],
  ['audio/mp4', 'm4a'],
  ['audio/ogg', 'ogg'],
  ['audio/wav', 'wav'],
  ['audio/webm', 'weba'],
]);

const officeTypes = [
  ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'docx'],
  ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'xlsx'],
  ['application/vnd.openxmlformats-officedocument.presentationml.presentation', 'pptx'],
  ['application/vnd.oasis.opendocument.text', 'odt'],
  ['application/vnd.oasis.opendocument.spreadsheet', 'ods'],
  ['application/vnd.oasis.opendocument.presentation', 'odp'],
] as const;

/** Text is told from anything else by its bytes; only which of the two it is, by the ending of its name. */
const textTypes = [
  ['text/plain', 'txt'],
  ['text/csv', 'csv'],
] as const;

export const filePurposes = [
  ...(['lesson-image', 'course-cover', 'logo'] as const),
  ...(['lesson-media', 'lesson-captions', 'lesson-document', 'lesson-poster', 'learner-file'] as const),
] as const;

/** What an uploaded file is for; it decides who may upload it and what it may be. */
export type FilePurpose = (typeof filePurposes)[number];

export type FilePurposeRule = {
  /** The types of content taken, each with the ending of its name. */
  types: ReadonlyMap<string, string>;
  maximumBytes: number;
  /** Who may upload; null where any member may. */
  permission: Permission | null;
  /** Whether a recording is refused when its length or its way of coding says that browsers would not play it. */
  playable?: true;
};

const image = { types: imageTypes, maximumBytes: maximumImageBytes };

export const filePurposeRules: Readonly<Record<FilePurpose, FilePurposeRule>> = {
  'lesson-image': { ...image, permission: 'courses.write' },
  'course-cover': { ...image, permission: 'courses.write' },
  logo: { ...image, permission: 'organization.settings' },
  'lesson-poster': { ...image, permission: 'courses.write' },
  'lesson-media': {
    types: mediaTypes,
    maximumBytes: 2_000_000_000,
    permission: 'courses.write',
    playable: true,
  },
  'lesson-captions': {
    types: new Map([['text/vtt', 'vtt']]),
    maximumBytes: 1_000_000,
    permission: 'courses.write',
  },
  'lesson-document': {
    types: new Map([pdf, ...officeTypes, ...textTypes, ...imageTypes, zip]),
    maximumBytes: 100_000_000,
    permission: 'courses.write',
  },
  'learner-file': {
    types: new Map([pdf, ...officeTypes, ...textTypes, ...imageTypes, ...mediaTypes, zip]),
    maximumBytes: 50_000_000,
    permission: null,
  },
};

/** The endings of names that a purpose takes, as people say them: `PDF, DOCX, PNG`. */
export function acceptedEndings(purpose: FilePurpose): string {
  return [...filePurposeRules[purpose].types.values()].map((ending) => ending.toUpperCase()).join(', ');
}

/** The `accept` attribute of a file input for a purpose: types and endings, since browsers do not know each type. */
export function acceptAttribute(purpose: FilePurpose): string {
  const { types } = filePurposeRules[purpose];
  return [...types].flatMap(([type, ending]) => [type, `.${ending}`]).join(',');
}
