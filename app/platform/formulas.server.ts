import katex from 'katex';
import { formulaMarkup } from '~/domain/courses/formula-markup';

/** LaTeX as MathML; null where it cannot be read. */
export function renderFormula(latex: string, display: boolean): string | null {
  return formulaMarkup(katex.renderToString, latex, display);
}
