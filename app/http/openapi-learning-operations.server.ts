import { listWholeCoursesInput } from '~/domain/courses/inputs';
import { listEnrolmentsInput } from '~/domain/learning/inputs';
import { pageQuery } from '~/domain/page-query';
import { exampleIds } from '~/http/openapi-example-ids.server';
import type { ApiOperation } from '~/http/openapi-operation.server';

/** Courses, and who follows them. */
export const learningOperations: readonly ApiOperation[] = [
  {
    id: 'listCourses',
    method: 'get',
    path: '/courses',
    tag: 'courses',
    query: listWholeCoursesInput,
    answer: { status: 200, pageOf: 'Course' },
    refusals: ['cursor-invalid'],
  },
  {
    id: 'createCourse',
    method: 'post',
    path: '/courses',
    tag: 'courses',
    body: {
      schema: 'CreateCourse',
      example: {
        title: 'Accueillir un nouveau collègue',
        language: 'fr',
        modules: [
          {
            title: 'Avant l’arrivée',
            lessons: [
              {
                title: 'Préparer le poste',
                kind: 'text',
                minutes: 15,
                html: '<h2>Le poste</h2><p>La veille…</p>',
              },
            ],
          },
        ],
      },
    },
    answer: { status: 201, schema: 'Course' },
    refusals: [],
  },
  {
    id: 'getCourse',
    method: 'get',
    path: '/courses/{id}',
    tag: 'courses',
    answer: { status: 200, schema: 'Course' },
    refusals: ['not-found'],
  },
  {
    id: 'publishCourse',
    method: 'post',
    path: '/courses/{id}/publish',
    tag: 'courses',
    answer: { status: 200, schema: 'PublishedVersion' },
    refusals: [
      'not-found',
      'course-not-publishable',
      'course-unchanged',
      'course-archived',
      'course-limit-reached',
      'registrations-blocked',
    ],
  },
  {
    id: 'listEnrolments',
    method: 'get',
    path: '/enrolments',
    tag: 'enrolments',
    query: listEnrolmentsInput,
    answer: { status: 200, pageOf: 'Enrolment' },
    refusals: ['cursor-invalid'],
  },
  {
    id: 'enrolMember',
    method: 'post',
    path: '/enrolments',
    tag: 'enrolments',
    body: {
      schema: 'EnrolMember',
      example: {
        courseId: exampleIds.course,
        memberId: exampleIds.member,
        opensOn: '2026-12-01',
        closesOn: null,
      },
    },
    answer: { status: 201, schema: 'Enrolment' },
    refusals: ['already-enrolled', 'course-not-published', 'course-archived', 'member-archived', 'not-found'],
  },
  {
    id: 'getEnrolment',
    method: 'get',
    path: '/enrolments/{id}',
    tag: 'enrolments',
    answer: { status: 200, schema: 'Enrolment' },
    refusals: ['not-found'],
  },
  {
    id: 'attestCompletion',
    method: 'post',
    path: '/enrolments/{id}/completions',
    tag: 'enrolments',
    body: {
      schema: 'AttestCompletion',
      example: { lessonId: exampleIds.lesson, occurredAt: '2026-12-02T09:30:00Z' },
    },
    answer: { status: 200, schema: 'Enrolment' },
    refusals: ['not-found', 'lesson-not-in-course', 'enrolment-withdrawn', 'period-invalid'],
  },
  {
    id: 'listEvidence',
    method: 'get',
    path: '/enrolments/{id}/evidence',
    tag: 'enrolments',
    query: pageQuery,
    answer: { status: 200, pageOf: 'Evidence' },
    refusals: ['not-found', 'cursor-invalid'],
  },
];
