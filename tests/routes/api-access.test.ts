import { expect, test } from 'vitest';
import { createId } from '~/platform/id.server';
import { createSecretToken } from '~/platform/secret-token.server';
import { forAccounts, forOrganization } from '~/platform/tenancy.server';
import { archiveMember } from '~/use-cases/organizations/archive-member.server';
import { createAccount } from '../factories/account';
import { createTokenHolder } from '../factories/api-token';
import { createPublishedCourse } from '../factories/course';
import { createMember } from '../factories/member';
import { callApi } from '../setup/api-client';

const problem = (status: number, code: string) => ({ status, body: { status, code } });

test('a token answers whom it stands for, and notes that it was used', async () => {
  const { actor, token, apiTokenId, organizationId } = await createTokenHolder();
  const reply = await callApi('GET /me', { token });
  expect(reply).toMatchObject({
    status: 200,
    body: {
      organization: {
        id: organizationId,
        name: 'Organisme d’essai',
        plan: 'business',
        state: 'active',
        timeZone: 'Europe/Paris',
      },
      actor: { id: actor.membershipId, role: 'admin', token: 'Digiforma' },
    },
  });
  expect(reply.headers.get('Cache-Control')).toBe('private, no-store');
  const used = await forOrganization(organizationId).apiToken.findUniqueOrThrow({
    where: { organizationId_id: { organizationId, id: apiTokenId } },
  });
  expect(used.lastUsedAt).not.toBeNull();
});

test.each([
  ['without a token', {}],
  ['with an unknown token', { token: 'assidu_unknown' }],
  ['with another scheme', { headers: { Authorization: 'Basic YTpi' } }],
  ['with a token that is no text of a token', { headers: { Authorization: 'Bearer a b' } }],
])('%s, a problem document says 401', async (_how, call) => {
  const reply = await callApi('GET /me', call);
  expect(reply).toMatchObject(problem(401, 'api-token-invalid'));
  expect(reply.headers.get('Content-Type')).toBe('application/problem+json');
  expect(reply.headers.get('WWW-Authenticate')).toBe('Bearer');
  expect(reply.body).toEqual({
    type: 'about:blank',
    title: expect.any(String) as string,
    status: 401,
    code: 'api-token-invalid',
    errors: [],
  });
});

test('a revoked token, and one whose member is archived, open nothing', async () => {
  const { token, apiTokenId, organizationId } = await createTokenHolder();
  await forOrganization(organizationId).apiToken.update({
    where: { organizationId_id: { organizationId, id: apiTokenId } },
    data: { revokedAt: new Date() },
  });
  expect(await callApi('GET /me', { token })).toMatchObject(problem(401, 'api-token-invalid'));

  const leaving = await createTokenHolder();
  const owner = await createMember({ organizationId: leaving.organizationId, role: 'owner' });
  await archiveMember(owner, { membershipId: leaving.actor.membershipId }, { now: new Date() });
  expect(await callApi('GET /me', leaving)).toMatchObject(problem(401, 'api-token-invalid'));
});

test('a token carries the role its member has now', async () => {
  const { actor, token, organizationId } = await createTokenHolder({ role: 'trainer' });
  const person = { email: 'a@example.test', firstName: 'A', lastName: 'B', role: 'learner' };
  expect(await callApi('GET /members', { token })).toMatchObject({ status: 200 });
  expect(await callApi('POST /members', { token, body: person })).toMatchObject(problem(403, 'not-allowed'));
  await forOrganization(organizationId).membership.update({
    where: { organizationId_id: { organizationId, id: actor.membershipId } },
    data: { role: 'learner' },
  });
  expect(await callApi('GET /members', { token })).toMatchObject(problem(403, 'not-allowed'));
});

test('a plan without the API says which plan has it', async () => {
  const { token } = await createTokenHolder({ plan: 'pro' });
  expect(await callApi('GET /me', { token })).toMatchObject({
    status: 402,
    body: { code: 'feature-not-in-plan', details: { plan: 'pro', feature: 'api', liftedBy: 'business' } },
  });
});

test('an organization that has ended answers no more', async () => {
  const { token, organizationId } = await createTokenHolder();
  await forOrganization(organizationId).organization.update({
    where: { id: organizationId },
    data: { planEndsAt: new Date() },
  });
  expect(await callApi('GET /courses', { token })).toMatchObject(problem(410, 'organization-ended'));
});

test('an operator’s token reaches no organization', async () => {
  const { userId } = await createAccount();
  const { token, hash } = createSecretToken();
  await forAccounts().operator.create({ data: { userId, createdAt: new Date() } });
  await forAccounts().apiTokenKey.create({ data: { hash, operatorUserId: userId } });
  expect(await callApi('GET /members', { token })).toMatchObject(problem(403, 'not-allowed'));
});

test('beyond 1,200 calls a minute a token waits', async () => {
  const { token, apiTokenId } = await createTokenHolder();
  await callApi('GET /me', { token });
  await forAccounts().rateLimit.update({ where: { key: `api:${apiTokenId}` }, data: { count: 1200 } });
  const reply = await callApi('GET /me', { token });
  expect(reply).toMatchObject(problem(429, 'too-many-attempts'));
  expect(Number(reply.headers.get('Retry-After'))).toBeGreaterThan(0);
});

test('what belongs to a stranger is not found', async () => {
  const owner = await createTokenHolder();
  const course = await createPublishedCourse(owner.actor);
  const { token } = await createTokenHolder();
  const learner = owner.actor.membershipId;
  for (const call of [
    `GET /courses/${course.courseId}`,
    `GET /members/${learner}`,
    `GET /enrolments/${createId()}`,
  ]) {
    expect(await callApi(call, { token })).toMatchObject(problem(404, 'not-found'));
  }
  expect(await callApi(`DELETE /members/${learner}`, { token })).toMatchObject(problem(404, 'not-found'));
  expect(await callApi(`POST /courses/${course.courseId}/publish`, { token })).toMatchObject(
    problem(404, 'not-found'),
  );
  const body = { courseId: course.courseId, memberId: learner };
  expect(await callApi('POST /enrolments', { token, body })).toMatchObject(problem(404, 'not-found'));
  expect(await callApi('GET /courses', { token })).toMatchObject({
    status: 200,
    body: { items: [], next: null },
  });
});

test('an address that leads nowhere, and an id that is none, are not found', async () => {
  const { token } = await createTokenHolder();
  expect(await callApi('GET /nowhere/at/all', { token })).toMatchObject(problem(404, 'not-found'));
  expect(await callApi('POST /nowhere', { token, body: {} })).toMatchObject(problem(404, 'not-found'));
  expect(await callApi('GET /courses/1', { token })).toMatchObject(problem(404, 'not-found'));
});

test('a method that an address does not have is refused with those it has', async () => {
  const { token } = await createTokenHolder();
  const put = await callApi('PUT /members', { token, body: {} });
  expect(put).toMatchObject(problem(405, 'method-not-allowed'));
  expect(put.headers.get('Allow')).toBe('GET, POST, HEAD');
  const get = await callApi(`GET /courses/${createId()}/publish`, { token });
  expect(get).toMatchObject(problem(405, 'method-not-allowed'));
  expect(get.headers.get('Allow')).toBe('POST');
});

test('messages follow Accept-Language, codes do not', async () => {
  const french = await callApi('GET /me', { headers: { 'Accept-Language': 'fr' } });
  const english = await callApi('GET /me');
  expect(french.body).toMatchObject({
    code: 'api-token-invalid',
    title: 'Le jeton d’accès manque, est inconnu ou a été révoqué.',
  });
  expect(english.body).not.toMatchObject({ title: (french.body as { title: string }).title });
});
