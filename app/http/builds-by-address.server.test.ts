import type { ServerBuild } from '@remix-run/node';
import { describe, expect, test } from 'vitest';
import { buildsByAddress } from './builds-by-address.server';

const routes = {
  root: { id: 'root', path: '' },
  open: { id: 'open', parentId: 'root' },
  landing: { id: 'landing', parentId: 'open', index: true },
  terms: { id: 'terms', parentId: 'open', path: 'terms' },
  learn: { id: 'learn', parentId: 'root', path: 'learn' },
  home: { id: 'home', parentId: 'learn', index: true },
  certificate: { id: 'certificate', parentId: 'root', path: 'learn/certificates/:file' },
  sessions: { id: 'sessions', parentId: 'learn', path: 'sessions/past' },
  session: { id: 'session', parentId: 'learn', path: 'sessions/:sessionId' },
  preview: { id: 'preview', parentId: 'root', path: 'preview/:lessonId?' },
  course: { id: 'course', parentId: 'learn', path: 'courses/:enrolmentId' },
  lesson: { id: 'lesson', parentId: 'learn', path: 'courses/:enrolmentId/lessons/:lessonId' },
  complete: {
    id: 'complete',
    parentId: 'root',
    path: 'learn/courses/:enrolmentId/lessons/:lessonId/complete',
  },
  unknownCall: { id: 'unknownCall', parentId: 'root', path: 'api/v1/*' },
  call: { id: 'call', parentId: 'root', path: 'api/v1/me' },
};

const build = { routes, assets: { routes } } as unknown as ServerBuild;
const buildFor = buildsByAddress(build);
const routesOf = (path: string) => Object.keys(buildFor(path).routes).sort();

describe('a build cut to an address', () => {
  test('knows what may answer it, with the layouts around', () => {
    expect(routesOf('/terms')).toEqual(['open', 'root', 'terms']);
    expect(routesOf('/')).toEqual(['landing', 'open', 'root']);
    expect(routesOf('/learn/sessions/past')).toEqual(['home', 'learn', 'root', 'session', 'sessions']);
    expect(routesOf('/preview')).toEqual(['preview', 'root']);
    expect(routesOf('/preview/1')).toEqual(['preview', 'root']);
    expect(routesOf('/api/v1/nothing/at/all')).toEqual(['root', 'unknownCall']);
    expect(routesOf('/api/v1/me')).toEqual(['call', 'root', 'unknownCall']);
  });

  test('knows what is shown above it, since a click may lead there before the browser has asked', () => {
    expect(routesOf('/learn/courses/1/lessons/2')).toEqual(['course', 'home', 'learn', 'lesson', 'root']);
    expect(routesOf('/learn/certificates/a.pdf')).toEqual(['certificate', 'home', 'learn', 'root']);
    expect(routesOf('/learn/unknown/1')).toEqual(['home', 'learn', 'root']);
  });

  test('is the same for what a page asks by script, and for all addresses of one shape', () => {
    expect(buildFor('/learn.data')).toBe(buildFor('/learn'));
    expect(buildFor('/learn/courses/1.data')).toBe(buildFor('/learn/courses/2/'));
    expect(buildFor('/_root.data')).toBe(buildFor('/'));
  });

  test('is that of the start for an address of nothing, where nothing matches it', () => {
    expect(buildFor('/nothing/here')).toBe(buildFor('/'));
    expect(buildFor('/learners')).toBe(buildFor('/'));
  });

  test('is whole where the browser asks for the routes it meets', () => {
    expect(buildFor('/__manifest')).toBe(build);
  });

  test('tells the browser of nothing else', () => {
    expect(Object.keys(buildFor('/terms').assets.routes).sort()).toEqual(['open', 'root', 'terms']);
  });
});
