import type { Programme } from '~/domain/courses/course-content';

export type ProgrammeField = keyof Programme | 'title';

type Told = { title: string; programme: Programme };

/** What the programme of a later version says otherwise than that of an earlier one, in the order of the fields. */
export function programmeDifference(earlier: Told, later: Told): ProgrammeField[] {
  const fields = [
    ...new Set([...Object.keys(later.programme), ...Object.keys(earlier.programme)]),
  ] as (keyof Programme)[];
  const changed = fields.filter((field) => earlier.programme[field] !== later.programme[field]);
  return earlier.title === later.title ? changed : ['title', ...changed];
}
