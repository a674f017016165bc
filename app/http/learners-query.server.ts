import { learnerSorts, listCourseLearnersInput, progressMatrixInput } from '~/domain/learning/inputs';
import { readQuery } from '~/http/read-query.server';

/** The learners' list as its address asks for it: `?sort=-progress` is `progress`, downwards. */
export function readLearnersQuery(request: Request, courseId: string) {
  const url = new URL(request.url);
  const sort = url.searchParams.get('sort') ?? '';
  const key = sort.replace(/^-/, '');
  if (learnerSorts.some((known) => known === key)) {
    url.searchParams.set('sort', key);
    url.searchParams.set('direction', sort.startsWith('-') ? 'descending' : 'ascending');
  }
  url.searchParams.set('courseId', courseId);
  return readQuery(new Request(url), listCourseLearnersInput, { q: 'search' });
}

/** The matrix of a course as its address asks for it. */
export function readMatrixQuery(request: Request, courseId: string) {
  const url = new URL(request.url);
  url.searchParams.set('courseId', courseId);
  return readQuery(new Request(url), progressMatrixInput, { q: 'search' });
}
