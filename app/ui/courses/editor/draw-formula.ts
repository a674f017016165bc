import { formulaMarkup } from '~/domain/courses/formula-markup';

type Katex = typeof import('katex').default;

let katex: Katex | null = null;
let loading: Promise<void> | null = null;

/** Brings what draws formulas, once: only a page where somebody writes one needs it. */
export function loadFormulas(): Promise<void> {
  loading ??= import('katex').then((module) => {
    katex = module.default;
  });
  return loading;
}

/** LaTeX as MathML; null where it cannot be read, or as long as what draws formulas is not there. */
export function drawFormula(latex: string, display: boolean): string | null {
  return katex && formulaMarkup(katex.renderToString, latex, display);
}
