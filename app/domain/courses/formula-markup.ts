/** What it may not do (links, pictures, classes) KaTeX writes as text in this colour, which nobody else uses. */
const refusedColor = '#cc01cd';

type Options = {
  displayMode: boolean;
  output: 'mathml';
  throwOnError: boolean;
  trust: boolean;
  strict: 'ignore';
  errorColor: string;
  maxExpand: number;
  maxSize: number;
};

const options = {
  ...{ output: 'mathml' as const, throwOnError: true, trust: false, strict: 'ignore' as const },
  ...{ errorColor: refusedColor, maxExpand: 200, maxSize: 20 },
};

export type RenderLatex = (latex: string, how: Options) => string;

/**
 * LaTeX as MathML alone, by KaTeX's `renderToString`: without its frame, the source it repeats, and the styles that the
 * page's policy would refuse. Null where it cannot be read, or wants what is not allowed.
 */
export function formulaMarkup(render: RenderLatex, latex: string, display: boolean): string | null {
  try {
    const html = render(latex, { ...options, displayMode: display });
    return html.includes(refusedColor) ? null : mathOnly(html);
  } catch (error) {
    if (error instanceof Error && ['ParseError', 'RangeError'].includes(error.name)) return null;
    throw error;
  }
}

function mathOnly(html: string): string | null {
  const math = /<math[\s\S]*<\/math>/.exec(html)?.[0];
  return (
    math
      ?.replace(/<annotation[\s\S]*?<\/annotation>/g, '')
      .replace(/ (?:class|style|id)="[^"]*"/g, '')
      .replace(/<([a-z]+)([^<>]*)\/>/g, '<$1$2></$1>') ?? null
  );
}
