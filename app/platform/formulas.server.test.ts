import { expect, test } from 'vitest';
import { isMathMarkup } from '~/domain/courses/math-markup';
import { renderFormula } from '~/platform/formulas.server';

test.each([
  'E = mc^2',
  '\\frac{-b \\pm \\sqrt{b^2 - 4ac}}{2a}',
  '\\sum_{i=1}^{n} i = \\frac{n(n+1)}{2}',
  '\\begin{pmatrix} 1 & 2 \\\\ 3 & 4 \\end{pmatrix}',
  '\\begin{cases} x & \\text{si } x > 0 \\\\ 0 & \\text{sinon} \\end{cases}',
  '\\begin{aligned} a &= b + c \\\\ &= d \\end{aligned}',
  '\\int_0^\\infty e^{-x}\\,dx \\quad \\vec{u} \\cdot \\overline{AB} \\color{red} \\boxed{x} \\cancel{y}',
  'a < b \\& "c" \\text{é}',
])('%s is markup that may stand in a page', (latex) => {
  for (const display of [true, false]) expect(isMathMarkup(renderFormula(latex, display) ?? '')).toBe(true);
});

test('a number beside a formula is of formulas on lines of their own', () => {
  expect(isMathMarkup(renderFormula('a \\tag{1}', true) ?? '')).toBe(true);
  expect(renderFormula('a \\tag{1}', false)).toBeNull();
});

test.each([
  '\\frac{1}{',
  '\\inconnu',
  '\\href{javascript:alert(1)}{x}',
  '\\includegraphics{https://x.test/a.png}',
  '\\htmlClass{a}{b}',
  '\\def\\a{\\a\\a}\\a',
  '{'.repeat(1900),
])('%s is not read', (latex) => expect(renderFormula(latex, true)).toBeNull());

test('a formula at its longest is read in good time', () => {
  const started = performance.now();
  renderFormula('\\frac{x^{2}}{\\sqrt{y}}+'.repeat(86) + 'z', true);
  expect(performance.now() - started).toBeLessThan(1000);
});
