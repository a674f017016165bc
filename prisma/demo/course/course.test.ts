import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { headingSlug, renderedTags } from '~/domain/courses/render-rich-text';

const folder = fileURLToPath(new URL('./', import.meta.url));

interface Course {
  coverImage: string;
  modules: { title: string; lessons: { title: string; minutes: number; file: string }[] }[];
}
interface DemoPeople {
  people: {
    email: string;
    lastName: string;
    role: string;
    pace?: { startedWeeksAgo: number; lessonsDone: number; style: string };
  }[];
}

const course = JSON.parse(readFileSync(`${folder}course.json`, 'utf8')) as Course;
const { people } = JSON.parse(readFileSync(`${folder}people.json`, 'utf8')) as DemoPeople;
const lessons = course.modules.flatMap((module) => module.lessons);
const bodies = lessons.map(({ file }) => ({ file, html: readFileSync(`${folder}${file}`, 'utf8') }));

const attributeOf = (tag: string, name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
const tagsOf = (html: string) => html.match(/<[a-z][^>]*>/g) ?? [];

describe('demo course', () => {
  test('lists every lesson file once and leaves none aside', () => {
    const listed = lessons.map(({ file }) => file);
    const present = readdirSync(`${folder}lessons`).map((name) => `lessons/${name}`);
    expect([...listed].sort()).toEqual(present.sort());
  });

  test('lasts about three hours in lessons of 5 to 25 minutes', () => {
    for (const { minutes } of lessons) {
      expect(minutes).toBeGreaterThanOrEqual(5);
      expect(minutes).toBeLessThanOrEqual(25);
    }
    expect(lessons.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(180);
  });

  test('uses every image, each present, described and light', () => {
    const used = new Set([course.coverImage]);
    for (const { html } of bodies) {
      for (const image of tagsOf(html).filter((tag) => tag.startsWith('<img'))) {
        used.add(attributeOf(image, 'src') ?? 'image without src');
        expect(attributeOf(image, 'alt')?.length ?? 0).toBeGreaterThan(20);
      }
    }
    for (const path of used) {
      expect(existsSync(`${folder}${path}`), path).toBe(true);
      expect(statSync(`${folder}${path}`).size, path).toBeLessThan(150_000);
    }
    const present = readdirSync(`${folder}images`).filter((name) => name.endsWith('.png'));
    expect([...used].sort()).toEqual(present.map((name) => `images/${name}`).sort());
  });

  test.each(bodies)('$file holds only what a lesson may hold and ends on what to remember', ({ html }) => {
    const headings = [...html.matchAll(/<h[23]>(.*?)<\/h[23]>/g)].map(
      ([, text]) => `#${headingSlug(text ?? '')}`,
    );
    for (const tag of tagsOf(html)) {
      const name = /^<([a-z0-9]+)/.exec(tag)?.[1] ?? '';
      expect(renderedTags).toContain(name);
      if (name === 'div') expect(attributeOf(tag, 'data-callout')).toMatch(/^(info|warning|success)$/);
      if (name === 'a') expect(headings).toContain(attributeOf(tag, 'href'));
    }
    const words = html.replace(/<[^>]+>/g, ' ').match(/[\p{L}\d][^\s]*/gu) ?? [];
    expect(words.length).toBeGreaterThanOrEqual(350);
    expect(words.length).toBeLessThanOrEqual(900);
    expect(html.slice(html.lastIndexOf('<div data-callout="success">'))).toContain('À retenir');
  });

  test('shows plainly fictitious people at different points', () => {
    const paces = people.flatMap(({ pace }) => (pace ? [pace] : []));
    expect(
      people.every(({ email, lastName }) => email.endsWith('@demo.test') && lastName.startsWith('Démo-')),
    ).toBe(true);
    expect(new Set(people.map(({ email }) => email)).size).toBe(people.length);
    expect(people.filter(({ role }) => role === 'learner').length).toBe(paces.length);
    expect(paces.filter(({ lessonsDone }) => lessonsDone === lessons.length).length).toBe(2);
    expect(paces.filter(({ lessonsDone }) => lessonsDone === 0).length).toBe(2);
    expect(paces.filter(({ style }) => style === 'late').length).toBe(1);
    expect(paces.every(({ lessonsDone }) => lessonsDone <= lessons.length)).toBe(true);
  });
});
