import type { ServerBuild } from '@remix-run/node';
import { describe, expect, test } from 'vitest';
import { buildsByArea } from './builds-by-area.server';

const routes = {
  root: { id: 'root', path: '' },
  open: { id: 'open', parentId: 'root' },
  landing: { id: 'landing', parentId: 'open', index: true },
  terms: { id: 'terms', parentId: 'open', path: 'terms' },
  learn: { id: 'learn', parentId: 'root', path: 'learn' },
  home: { id: 'home', parentId: 'learn', index: true },
  certificate: { id: 'certificate', parentId: 'root', path: 'learn/certificates/:file' },
  lesson: { id: 'lesson', parentId: 'learn', path: 'courses/:enrolmentId/lessons/:lessonId' },
  complete: {
    id: 'complete',
    parentId: 'root',
    path: 'learn/courses/:enrolmentId/lessons/:lessonId/complete',
  },
  unknownCall: { id: 'unknownCall', parentId: 'root', path: 'api/v1/*' },
};

const build = { routes, assets: { routes } } as unknown as ServerBuild;
const { areas, areaOf } = buildsByArea(build);
const routesOf = (path: string) => Object.keys(areas.get(areaOf(path))?.routes ?? {}).sort();

describe('a build cut by area', () => {
  test('an area knows what may match in it, with the layouts around', () => {
    expect(routesOf('/learn/courses/1/lessons/2')).toEqual(['complete', 'home', 'learn', 'lesson', 'root']);
    expect(routesOf('/terms')).toEqual(['open', 'root', 'terms']);
    expect(routesOf('/')).toEqual(['landing', 'open', 'root']);
    expect(routesOf('/api/v1/nothing')).toEqual(['root', 'unknownCall']);
  });

  test('what is shown above an area is known in it, since a click may lead there before the browser has asked', () => {
    expect(routesOf('/learn/certificates/a.pdf')).toEqual(['certificate', 'home', 'learn', 'root']);
    expect(routesOf('/learn/unknown')).toEqual([
      'certificate',
      'complete',
      'home',
      'learn',
      'lesson',
      'root',
    ]);
  });

  test('what a page asks by script is answered by the area of its page', () => {
    expect(areaOf('/learn.data')).toBe(areaOf('/learn'));
    expect(areaOf('/learn/courses/1.data')).toBe(areaOf('/learn/courses/1'));
    expect(areaOf('/_root.data')).toBe('');
  });

  test('an address of no area is answered as the start, where nothing matches it', () => {
    expect(areaOf('/nothing/here')).toBe('');
    expect(areaOf('/learners')).toBe('');
  });

  test('the browser asks the whole build for the routes it meets', () => {
    expect(areas.has(areaOf('/__manifest'))).toBe(false);
  });

  test('the browser is told of no other area', () => {
    expect(Object.keys(areas.get('terms')!.assets.routes).sort()).toEqual(['open', 'root', 'terms']);
  });
});
