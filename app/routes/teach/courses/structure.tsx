import { useOutletContext } from '@remix-run/react';
import { StructurePage } from '~/ui/courses/structure-page';
import type { CourseDetails } from '~/use-cases/courses/get-course.server';

export default function CourseStructure() {
  return <StructurePage course={useOutletContext<CourseDetails>()} />;
}
