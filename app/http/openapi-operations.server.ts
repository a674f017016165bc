import type { z } from 'zod';
import { listInvoicesInput } from '~/domain/billing/invoice-inputs';
import { listWholeCoursesInput } from '~/domain/courses/inputs';
import { listEnrolmentsInput } from '~/domain/learning/inputs';
import { listOrganizationsCall } from '~/domain/lifecycle/organization-representation';
import { listMembersInput } from '~/domain/organizations/member-inputs';
import { pageQuery } from '~/domain/page-query';
import type { RefusalCode } from '~/domain/refusal';
import type { apiInputs, apiSchemas } from '~/http/openapi-schemas.server';

export type ApiOperation = {
  /** names the operation, and its texts in the messages `api.operations` */
  id: string;
  method: 'get' | 'post' | 'delete';
  path: string;
  tag: 'organization' | 'billing' | 'members' | 'courses' | 'enrolments' | 'operator';
  query?: z.ZodType;
  body?: { schema: keyof typeof apiInputs; example: unknown };
  answer:
    | { status: 200 | 201; schema: keyof typeof apiSchemas }
    | { status: 200; pageOf: keyof typeof apiSchemas }
    | { status: 200; file: 'application/pdf' | 'application/xml' }
    | { status: 204 };
  /** beside those that any call may meet */
  refusals: readonly RefusalCode[];
};

const exampleIds = {
  course: '0199c0de-0000-7000-8000-000000000001',
  member: '0199c0de-0000-7000-8000-000000000002',
  lesson: '0199c0de-0000-7000-8000-000000000003',
};

/** Every call of the API with its shapes and refusals, from which the OpenAPI document is made. */
export const apiOperations: readonly ApiOperation[] = [
  {
    id: 'getMe',
    method: 'get',
    path: '/me',
    tag: 'organization',
    answer: { status: 200, schema: 'Me' },
    refusals: [],
  },
  {
    id: 'getSubscription',
    method: 'get',
    path: '/subscription',
    tag: 'billing',
    answer: { status: 200, schema: 'Subscription' },
    refusals: [],
  },
  {
    id: 'quoteSeats',
    method: 'post',
    path: '/seat-quotes',
    tag: 'billing',
    body: { schema: 'AskSeatQuote', example: { add: 7 } },
    answer: { status: 200, schema: 'SeatQuote' },
    refusals: [],
  },
  {
    id: 'listInvoices',
    method: 'get',
    path: '/invoices',
    tag: 'billing',
    query: listInvoicesInput,
    answer: { status: 200, pageOf: 'Invoice' },
    refusals: ['cursor-invalid'],
  },
  {
    id: 'getInvoice',
    method: 'get',
    path: '/invoices/{id}',
    tag: 'billing',
    answer: { status: 200, schema: 'Invoice' },
    refusals: ['not-found'],
  },
  {
    id: 'getInvoicePdf',
    method: 'get',
    path: '/invoices/{id}.pdf',
    tag: 'billing',
    answer: { status: 200, file: 'application/pdf' },
    refusals: ['not-found'],
  },
  {
    id: 'getInvoiceXml',
    method: 'get',
    path: '/invoices/{id}.xml',
    tag: 'billing',
    answer: { status: 200, file: 'application/xml' },
    refusals: ['not-found'],
  },
  {
    id: 'listMembers',
    method: 'get',
    path: '/members',
    tag: 'members',
    query: listMembersInput,
    answer: { status: 200, pageOf: 'Member' },
    refusals: ['cursor-invalid'],
  },
  {
    id: 'registerMember',
    method: 'post',
    path: '/members',
    tag: 'members',
    body: {
      schema: 'RegisterMember',
      example: {
        email: 'claire@example.org',
        firstName: 'Claire',
        lastName: 'Martin',
        role: 'learner',
        language: 'fr',
      },
    },
    answer: { status: 201, schema: 'Member' },
    refusals: ['already-member', 'member-archived', 'registrations-blocked', 'seat-limit-reached'],
  },
  {
    id: 'getMember',
    method: 'get',
    path: '/members/{id}',
    tag: 'members',
    answer: { status: 200, schema: 'Member' },
    refusals: ['not-found'],
  },
  {
    id: 'archiveMember',
    method: 'delete',
    path: '/members/{id}',
    tag: 'members',
    answer: { status: 204 },
    refusals: ['not-found', 'last-owner'],
  },
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
  {
    id: 'getClock',
    method: 'get',
    path: '/operator/clock',
    tag: 'operator',
    answer: { status: 200, schema: 'Clock' },
    refusals: ['not-found'],
  },
  {
    id: 'moveClock',
    method: 'post',
    path: '/operator/clock',
    tag: 'operator',
    body: { schema: 'MoveClock', example: { now: '2027-01-15T09:00:00Z', reason: 'See the Test end' } },
    answer: { status: 200, schema: 'Clock' },
    refusals: ['not-found', 'clock-backwards', 'clock-too-far', 'clock-moving', 'temporarily-unavailable'],
  },
  {
    id: 'listOrganizations',
    method: 'get',
    path: '/operator/organizations',
    tag: 'operator',
    query: listOrganizationsCall,
    answer: { status: 200, pageOf: 'Organization' },
    refusals: ['not-found', 'cursor-invalid'],
  },
  {
    id: 'listPurges',
    method: 'get',
    path: '/operator/purges',
    tag: 'operator',
    query: pageQuery,
    answer: { status: 200, schema: 'Purges' },
    refusals: ['not-found', 'cursor-invalid'],
  },
];
