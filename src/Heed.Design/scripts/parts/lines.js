// What the plain text of a PDF says, as Markdown.

const mark = /^\s*([•●▪◦‣∙·\uf0a7\uf0b7])\s*/;
const numbered = /^\s*(\d{1,2})[.)]\s+(?=\S)/;

// Lines that all but fill the width were broken by the page and not by the writer.
/** The Markdown of plain text that looks like a PDF's; null when it does not. */
export function fromLines(text) {
  const lines = text.replace(/\r\n?/g, '\n').split('\n').map((line) => line.replace(/\s+$/, ''));
  const longest = Math.max(...lines.map((line) => line.length));
  const isFull = (line) => longest >= 50 && line.length >= 0.7 * longest;
  const inner = lines.filter((line, i) => line && lines[i + 1]);
  const isBroken = inner.length >= 2 && longest <= 140 && inner.filter(isFull).length >= 0.6 * inner.length;
  const isMarkdown = lines.some((line) => /^\s*(?:[-*+>|]\s|#|```)|\]\(/.test(line));
  if (isMarkdown || (!isBroken && !lines.some((line) => mark.test(line)))) return null;

  const blocks = [];
  let marks = [];
  let number = 0;
  let above = '';
  for (const line of lines) {
    const block = blocks.at(-1);
    const point = mark.exec(line);
    const count = Number(numbered.exec(line)?.[1]);
    if (!line.trim()) marks = above ? marks : [];
    else if (point) {
      if (!marks.includes(point[1])) marks.push(point[1]);
      blocks.push({ start: `${'  '.repeat(marks.indexOf(point[1]))}- `, text: line.slice(point[0].length), list: 'ul' });
    } else if (count && (count === number + 1 || count === 1 || !above || /[.:;!?]$/.test(above))) {
      number = count;
      blocks.push({ start: `${count}. `, text: line.replace(numbered, ''), list: 'ol' });
    } else if (block && above && (!block.text || isFull(above) || /^\s*\p{Ll}/u.test(line))) {
      const next = line.trim();
      block.text = block.text.endsWith('\u00ad') ? block.text.slice(0, -1) + next
        : !block.text || (/\p{Ll}-$/u.test(block.text) && /^\p{Ll}/u.test(next)) ? block.text + next
          : `${block.text} ${next}`;
    } else {
      marks = [];
      blocks.push({ start: '', text: line.trim() });
    }
    above = line.trim();
  }
  const gap = (i) => (i === 0 ? '' : blocks[i].list && blocks[i].list === blocks[i - 1].list ? '\n' : '\n\n');
  return blocks.map((block, i) => gap(i) + block.start + block.text).join('');
}
