/** Identifiers that examples of the API's description name. */
export const exampleIds = {
  course: '0199c0de-0000-7000-8000-000000000001',
  member: '0199c0de-0000-7000-8000-000000000002',
  lesson: '0199c0de-0000-7000-8000-000000000003',
  enrolment: '0199c0de-0000-7000-8000-000000000004',
};
