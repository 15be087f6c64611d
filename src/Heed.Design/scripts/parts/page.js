// What a copied page says, as Markdown.
import TurndownService from 'turndown';

// The parsed document loads nothing and runs nothing, and only text is taken from it. The site's policy refuses styles and
// handlers even there, and says so in the console for each: they become data.
const inert = (html) => html
  .replace(/<style[\s\S]*?<\/style>/gi, '')
  .replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/\s(style|on[a-z]+)(?=\s*=)/gi, ' data-$1'));
const policy = window.trustedTypes?.createPolicy('heed-paste', { createHTML: inert }) ?? { createHTML: inert };
const parsed = (html) => new DOMParser().parseFromString(policy.createHTML(html), 'text/html').body;

const all = (root, selector) => [...root.querySelectorAll(selector)];
const unwrap = (element) => element.replaceWith(...element.childNodes);
const styleOf = (element) => (element.dataset?.style ?? '').replace(/\s*([:;])\s*/g, '$1').toLowerCase();

function renamed(element, name) {
  const other = element.ownerDocument.createElement(name);
  other.append(...element.childNodes);
  element.replaceWith(other);
  return other;
}

// --- What the page of a word processor means ----------------------------------------------------------------------------

// Comments, deletions and hidden text are not for the reader, and must not become public by a paste.
const hidden = /(?:^|;)(?:display:none|mso-hide:all|mso-element:comment)/;

function dropWhatIsNotText(body) {
  const gone = [
    ...all(body, 'style, script, template, title, meta, link, xml, img, picture, svg, video, audio, iframe, object, input, button, select'),
    ...all(body, 'del, .MsoCommentReference, .msocomanchor, .msocomtxt, br.Apple-interchange-newline'),
    ...all(body, '[data-style]').filter((element) => hidden.test(styleOf(element))),
  ];
  gone.forEach((element) => element.remove());
  const texts = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode())
    texts.currentNode.data = texts.currentNode.data.replace(/[\u00a0\u2007\u202f]/g, ' ').replace(/[\u00ad\u200b\u2060\ufeff]/g, '');
}

function nameEmphasis(body) {
  all(body, 'b').forEach((b) => /(?:^|;)font-weight:(?:normal|400)/.test(styleOf(b)) ? unwrap(b) : renamed(b, 'strong'));
  all(body, 'i').forEach((i) => renamed(i, 'em'));
  for (const span of all(body, 'span[data-style]')) {
    const style = styleOf(span);
    if (/(?:^|;)font-weight:(?:bold|[6-9]00)/.test(style)) span.replaceChildren(wrapped(span, 'strong'));
    if (/(?:^|;)font-style:italic/.test(style)) span.replaceChildren(wrapped(span, 'em'));
  }
  all(body, 'span, u, font').forEach(unwrap);
  // A heading and the head of a table are bold by themselves.
  all(body, ':is(h1, h2, h3, h4, h5, h6, th) strong, strong strong, em em').forEach(unwrap);
  all(body, ':is(h1, h2, h3, h4, h5, h6) br').forEach((br) => br.replaceWith(' '));
  for (const name of ['strong', 'em']) {
    for (const first of all(body, name)) {
      while (first.nextSibling?.nodeName === first.nodeName) {
        first.append(...first.nextSibling.childNodes);
        first.nextSibling.remove();
      }
    }
  }
}

function wrapped(element, name) {
  const inner = element.ownerDocument.createElement(name);
  inner.append(...element.childNodes);
  return inner;
}

// Outlook and Google lead links over their own servers, with the name of who read them.
function addressOf(href) {
  let url;
  try { url = new URL(href); } catch { return null; }
  if (url.hostname.endsWith('.safelinks.protection.outlook.com')) return addressOf(url.searchParams.get('url'));
  if (url.host === 'www.google.com' && url.pathname === '/url') return addressOf(url.searchParams.get('q') ?? url.searchParams.get('url'));
  if (url.origin === location.origin) {
    const path = url.pathname.replace(/^\/desk\/([^/]+)\/read\//, '/$1/') + url.search + url.hash;
    return /^\/desk(?:\/|$)/.test(path) ? null : path;
  }
  return ['http:', 'https:', 'mailto:', 'tel:'].includes(url.protocol) ? url.href : null;
}

function keepSafeLinks(body) {
  for (const link of all(body, 'a')) {
    const address = addressOf(link.getAttribute('href'));
    link.removeAttribute('title');
    if (address && link.textContent.trim()) link.setAttribute('href', address);
    else unwrap(link);
  }
}

// Word writes a list as paragraphs that each say how deep they are; Word on the web writes a list for each of its points.
const bullets = /^\s*[•●▪◦‣∙·\uf0a7\uf0b7]\s+/;
const isMark = (span) => /mso-list:ignore/.test(styleOf(span));
const ordinal = /^\(?(?:(?:\d+\.)*(\d+)[.)]?|[a-z]{1,5}[.)])$/i;

function pointOf(element) {
  if (element?.nodeName !== 'P') return null;
  if (element.dataset.level) return { ...element.dataset };
  const level = /mso-list:l\d+\s+level(\d+)/.exec(styleOf(element))?.[1];
  const mark = all(element, 'span').find(isMark);
  if (level) {
    const number = ordinal.exec(mark?.textContent.trim() ?? '');
    mark?.remove();
    return { level, ordered: number ? 'yes' : '', number: number?.[1] };
  }
  return bullets.test(element.textContent) ? (dropStart(element, bullets), { level: 1, ordered: '' }) : null;
}

function dropStart(element, pattern) {
  let left = pattern.exec(element.textContent)[0].length;
  const texts = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (left > 0 && texts.nextNode()) {
    const text = texts.currentNode;
    const cut = Math.min(left, text.length);
    text.deleteData(0, cut);
    left -= cut;
  }
}

function makeLists(body) {
  for (const point of all(body, 'li[data-aria-level]')) {
    const list = point.parentElement;
    const paragraph = renamed(point, 'p');
    const { ariaLevel: level, ariaPosinset: number = '' } = point.dataset;
    Object.assign(paragraph.dataset, { level, number, ordered: list.nodeName === 'OL' ? 'yes' : '' });
    if (list.children.length === 1) unwrap(list);
    else list.before(paragraph);
    if (paragraph.parentElement.classList.contains('ListContainerWrapper')) unwrap(paragraph.parentElement);
  }
  // The number of a heading is part of what it is called.
  const numbers = all(body, ':is(h1, h2, h3, h4, h5, h6) span').filter(isMark);
  numbers.forEach((number) => number.replaceWith(`${number.textContent.trim()} `));
  for (const first of all(body, 'p')) {
    if (!first.isConnected) continue;
    const lists = [];
    const place = body.ownerDocument.createElement('div');
    let next;
    for (let p = first, point; (point = pointOf(p)); p = next) {
      next = p.nextElementSibling;
      if (lists.length === 0) p.before(place);
      addPoint(place, lists, point, p);
    }
    if (lists.length > 0) unwrap(place);
  }
  // Google Docs puts a list into a list, not into the point above it.
  all(body, ':is(ul, ol) > :is(ul, ol)').forEach((list) => list.previousElementSibling?.append(list));
  all(body, 'li > p').filter((p) => all(p.parentElement, ':scope > p').length === 1).forEach(unwrap);
}

function addPoint(place, lists, point, paragraph) {
  const name = point.ordered ? 'OL' : 'UL';
  const level = Number(point.level);
  const isOver = (last) => last && (last.level > level || (last.level === level && last.list.nodeName !== name));
  while (isOver(lists.at(-1))) lists.pop();
  if (lists.length === 0 || lists.at(-1).level < level) {
    const list = paragraph.ownerDocument.createElement(name);
    if (point.ordered && Number(point.number) > 1) list.setAttribute('start', point.number);
    (lists.at(-1)?.list.lastElementChild ?? place).append(list);
    lists.push({ level, list });
  }
  lists.at(-1).list.append(renamed(paragraph, 'li'));
}

// A table that only sets things beside one another is no table.
function openLayoutTables(body) {
  for (const table of all(body, 'table')) {
    if (!table.querySelector('table') && [...table.rows].some((row) => row.cells.length > 1)) continue;
    table.replaceWith(...[...table.rows].flatMap((row) => [...row.cells]).map((cell) => wrapped(cell, 'div')));
  }
}

// --- Markdown -----------------------------------------------------------------------------------------------------------

const service = new TurndownService({ headingStyle: 'atx', hr: '---', bulletListMarker: '-', codeBlockStyle: 'fenced', emDelimiter: '*' });

service.addRule('point', {
  filter: 'li',
  replacement(content, node) {
    const list = node.parentNode;
    const at = [...list.children].indexOf(node);
    const mark = list.nodeName === 'OL' ? `${Number(list.getAttribute('start') || 1) + at}. ` : '- ';
    return mark + content.trim().replace(/\n(?=[^\n])/g, `\n${' '.repeat(mark.length)}`) + (node.nextElementSibling ? '\n' : '');
  },
});

service.addRule('table', {
  filter: 'table',
  replacement(content, node) {
    const rows = gridOf(node).filter((row) => row.some((cell) => cell.length > 0));
    if (rows.length === 0) return '';
    const width = Math.max(...rows.map((row) => row.length));
    const lines = rows.map((row) => `| ${Array.from({ length: width }, (_, x) => row[x] ?? '').join(' | ')} |`);
    lines.splice(1, 0, `|${' --- |'.repeat(width)}`);
    return `\n\n${node.caption ? `${node.caption.textContent.trim()}\n\n` : ''}${lines.join('\n')}\n\n`;
  },
});

function gridOf(table) {
  const grid = [...table.rows].map(() => []);
  [...table.rows].forEach((row, y) => {
    let x = 0;
    for (const cell of row.cells) {
      while (grid[y][x] !== undefined) x += 1;
      const width = Math.min(cell.colSpan, 50);
      for (let down = 0; down < Math.max(1, Math.min(cell.rowSpan, grid.length - y)); down += 1)
        for (let right = 0; right < width; right += 1)
          grid[y + down][x + right] = down + right === 0 ? oneLine(cell, y === 0) : '';
      x += width;
    }
  });
  return grid;
}

function oneLine(cell, isHead) {
  const copy = cell.cloneNode(true);
  if (isHead) all(copy, 'strong').forEach(unwrap);
  const points = all(copy, 'li');
  points.forEach((li, i) => { if (i < points.length - 1) li.append(';'); renamed(li, 'p'); });
  all(copy, 'ul, ol').forEach(unwrap);
  return service.turndown(copy).replace(/\s*\n\s*/g, ' ').replaceAll('|', '\\|').trim();
}

/** The Markdown of a copied page; null when it says no more than its plain text. */
export function fromPage(html) {
  const body = parsed(html);
  if (body.firstElementChild && /white-space:pre(?:;|$)/.test(styleOf(body.firstElementChild))) return null; // a program's lines
  dropWhatIsNotText(body);
  makeLists(body);
  const lines = all(body, 'p, div').filter((block) => block.textContent.trim()).length;
  const isPdf = body.querySelector('span[role=presentation]') !== null;
  nameEmphasis(body);
  keepSafeLinks(body);
  openLayoutTables(body);
  const isMarked = body.querySelector('a, strong, em, h1, h2, h3, h4, h5, h6, li, table, blockquote, pre') !== null;
  if (!isMarked && (isPdf || lines < 2)) return null;
  return service.turndown(body).replace(/ *\n(?: *\n)+/g, '\n\n').trim();
}
