import { expect, test } from 'vitest';
import { ErrorTitle } from './error-title';
import { serverPage } from '../../../tests/setup/server-page';

const titleAfter = async (failure?: Error | Response) =>
  (await serverPage(<ErrorTitle />, '/people', failure)).document.title;

test('an error in the place of a page gives the window a title, a page that is well does not', async () => {
  expect(await titleAfter(new Response(null, { status: 404 }))).toBe('Cette page n’existe pas · Assidu');
  expect(await titleAfter(new Response(null, { status: 403 }))).not.toBe(await titleAfter(new Error('bug')));
  expect(await titleAfter(new Response(null, { status: 410 }))).toBe('Cet accès a pris fin · Assidu');
  expect(await titleAfter(new Response(null, { status: 409 }))).toBe('La demande n’a pas abouti · Assidu');
  expect(await titleAfter(new Error('bug'))).toMatch(/ · Assidu$/);
  expect(await titleAfter()).toBe('');
});
