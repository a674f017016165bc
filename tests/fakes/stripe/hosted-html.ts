import type { HostedLanguage } from './hosted-texts.ts';

/** Markup that has been escaped already. */
export class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

type Part = Html | string | number | null | undefined | false | readonly Part[];

const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function render(part: Part): string {
  if (part instanceof Html) return part.text;
  if (Array.isArray(part)) return part.map(render).join('');
  if (part === null || part === undefined || part === false) return '';
  return String(part).replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign);
}

/** Markup whose inserted values are escaped. */
export function html(strings: TemplateStringsArray, ...parts: Part[]): Html {
  return new Html(strings.reduce((text, string, at) => `${text}${render(parts[at - 1])}${string}`));
}

export function page(options: { language: HostedLanguage; title: string; body: Html }): string {
  const { language, title, body } = options;
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <title>${title}</title>
        <link rel="stylesheet" href="/hosted.css" />
      </head>
      <body>
        ${body}
      </body>
    </html>`.text;
}

/** One labelled field with its hint and what is wrong with it beside it. */
export function field(options: {
  name: string;
  label: string;
  value?: string | undefined;
  hint?: string | undefined;
  problem?: string | undefined;
  type?: string;
  autocomplete: string;
  inputMode?: string;
  placeholder?: string;
  focus?: boolean;
}): Html {
  const { name, label, value = '', hint, problem, type = 'text', autocomplete, inputMode, focus } = options;
  const described = [hint && `${name}-hint`, problem && `${name}-problem`].filter(Boolean).join(' ');
  return html`<div class="field">
    <label for="${name}">${label}</label>
    <input
      id="${name}"
      name="${name}"
      type="${type}"
      value="${value}"
      autocomplete="${autocomplete}"
      spellcheck="false"
      ${
        inputMode ? html` inputmode="${inputMode}"` : ''
      }${options.placeholder ? html` placeholder="${options.placeholder}"` : ''}${
        described ? html` aria-describedby="${described}"` : ''
      }${problem ? html` aria-invalid="true"` : ''}${focus ? html` autofocus` : ''}
      required
    />
    ${hint && html`<p class="hint" id="${name}-hint">${hint}</p>`}
    ${problem && html`<p class="problem" id="${name}-problem">${problem}</p>`}
  </div>`;
}

export const style = `
:root { --ink: #1c1b22; --quiet: #5c5a66; --page: #f5f4f8; --sheet: #ffffff; --line: #8a8794; --soft: #dddbe3;
  --accent: #4f3fd4; --on-accent: #ffffff; --wrong: #b3121d; --note: #ece9fd; font-family: system-ui, sans-serif;
  font-size: 16px; line-height: 1.5; color: var(--ink); background: var(--page); }
@media (prefers-color-scheme: dark) { :root { --ink: #f2f1f6; --quiet: #b4b1c0; --page: #131218; --sheet: #1d1c24;
  --line: #8b8799; --soft: #34323e; --accent: #a99fff; --on-accent: #17142b; --wrong: #ff9a94; --note: #28244a; } }
* { box-sizing: border-box; }
body { margin: 0; min-height: 100vh; }
.frame { display: grid; max-width: 60rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; gap: 1.5rem; }
.frame.narrow { max-width: 32rem; padding-top: 10vh; }
@media (min-width: 56rem) { .frame.wide { grid-template-columns: 2fr 3fr; gap: 4rem; padding-top: 5rem; } }
.merchant { display: flex; align-items: center; gap: .6rem; font-weight: 600; margin: 0 0 1.5rem; }
.merchant span { display: grid; place-items: center; width: 2rem; height: 2rem; border-radius: .5rem;
  background: var(--accent); color: var(--on-accent); }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 .75rem; text-wrap: balance; }
p { margin: 0 0 1rem; }
.quiet, .hint { color: var(--quiet); }
.sheet { background: var(--sheet); border: 1px solid var(--soft); border-radius: 1rem; padding: 1.5rem; }
.tabs { display: grid; grid-auto-flow: column; grid-auto-columns: 1fr; gap: .5rem; margin-bottom: 1.5rem; }
.tabs a { display: grid; place-items: center; min-height: 3rem; padding: .5rem; text-align: center; font-weight: 600;
  border: 1px solid var(--line); border-radius: .6rem; color: inherit; text-decoration: none; }
.tabs a[aria-current] { border-color: var(--accent); box-shadow: inset 0 0 0 1px var(--accent); color: var(--accent); }
.field { margin-bottom: 1.1rem; }
.pair { display: grid; gap: 0 1rem; grid-template-columns: 1fr 1fr; }
@media (max-width: 24rem) { .pair { grid-template-columns: 1fr; } }
label { display: block; font-weight: 600; margin-bottom: .3rem; }
input { width: 100%; min-height: 2.9rem; padding: .5rem .75rem; font: inherit; color: inherit; background: transparent;
  border: 1px solid var(--line); border-radius: .6rem; font-variant-numeric: tabular-nums; }
input::placeholder { color: var(--quiet); opacity: 1; }
input[aria-invalid] { border-color: var(--wrong); box-shadow: inset 0 0 0 1px var(--wrong); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.hint, .problem { font-size: .875rem; margin: .3rem 0 0; }
.problem, .alert { color: var(--wrong); font-weight: 600; }
.alert { border: 1px solid var(--wrong); border-radius: .6rem; padding: .75rem 1rem; }
.mandate { font-size: .875rem; color: var(--quiet); }
button, .button { display: block; width: 100%; min-height: 3rem; padding: .6rem 1rem; font: inherit; font-weight: 600;
  border: 1px solid var(--accent); border-radius: .6rem; background: var(--accent); color: var(--on-accent);
  cursor: pointer; text-align: center; text-decoration: none; }
button.second { background: transparent; color: inherit; border-color: var(--line); }
.choices { display: grid; gap: .75rem; }
.note { background: var(--note); border-radius: .6rem; padding: .75rem 1rem; font-size: .875rem; margin-top: 1.5rem; }
.note p { margin: 0; }
summary { cursor: pointer; font-weight: 600; margin-top: .5rem; }
.note dl { margin: .5rem 0 0; } .note dt { font-variant-numeric: tabular-nums; } .note dd { margin: 0 0 .5rem; color: var(--quiet); }
.facts { display: grid; gap: .25rem; margin: 0; } .facts dt { color: var(--quiet); font-size: .875rem; }
.facts dd { margin: 0 0 .75rem; overflow-wrap: anywhere; }
a { color: var(--accent); }
`;
