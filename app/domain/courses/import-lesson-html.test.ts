import { expect, test } from 'vitest';
import { sources } from '../../../tests/factories/rich-text';
import { importLessonHtml } from './import-lesson-html';
import { renderRichText } from './render-rich-text';
import { richTextSchema } from './rich-text';

const id = '019aa000-0000-7000-8000-000000000000';
const rendered = (html: string) => renderRichText(importLessonHtml(html), sources);

test('images of stored files become those files; others are left to whoever imports', () => {
  const html = `<p>a</p><img src="/files/${id}/plan.png" alt="Plan"><img src="images/x.png" alt="X">`;
  expect(importLessonHtml(html).content).toEqual([
    { type: 'paragraph', content: [{ type: 'text', text: 'a' }] },
    { type: 'image', attrs: { fileId: id, alt: 'Plan' } },
  ]);
  const chosen = importLessonHtml(html, (source, alt) =>
    source === 'images/x.png' ? { fileId: 'x1', alt } : null,
  );
  expect(chosen.content.at(-1)).toEqual({ type: 'image', attrs: { fileId: 'x1', alt: 'X' } });
});

test.each([
  '<script>alert(1)</script><p onclick="alert(1)">a</p>',
  '<a href="java\nscript:alert(1)">a</a><img src=x onerror=alert(1)>',
  '<svg><script>alert(1)</script></svg><iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<p style="background:url(javascript:alert(1))">a<math><mi xlink:href="data:x,<script>">',
  '"><img src="https://evil.example/pixel.gif"><style>@import "https://evil.example"</style>',
])('nothing of %s runs or leaves the page', (hostile) => {
  const html = rendered(hostile);
  expect(html).not.toMatch(/script|onerror|onclick|javascript|style|evil|<iframe|<svg/i);
  expect(richTextSchema.safeParse(importLessonHtml(hostile)).success).toBe(true);
});

test('nothing at all is an empty lesson', () => {
  expect(importLessonHtml('  ')).toEqual({ type: 'doc', content: [{ type: 'paragraph' }] });
});

test('nesting without end is flattened rather than refused', () => {
  const deep = '<ul><li>'.repeat(500) + 'au fond' + '</li></ul>'.repeat(500);
  const content = importLessonHtml(deep);
  expect(richTextSchema.safeParse(content).success).toBe(true);
  expect(JSON.stringify(content)).toContain('au fond');
});
