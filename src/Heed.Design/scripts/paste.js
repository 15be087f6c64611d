// What is pasted from Word, Outlook, Google Docs, a web page or a PDF into a field for Markdown becomes Markdown.
// Without this script, and with Ctrl+Shift+V, the browser pastes plain text.
import { fromLines } from './parts/lines.js';
import { fromPage } from './parts/page.js';

// Only this way the browser can undo it.
function insert(area, text) {
  const before = area.value.slice(0, area.selectionStart);
  const after = area.value.slice(area.selectionEnd);
  const isBlocks = /\n\n|^(?:#{1,6}|-|\d+\.|\||>) /.test(text);
  const gap = (there) => (isBlocks && there !== null ? '\n'.repeat(Math.max(0, 2 - there.length)) : '');
  const whole = gap(before.trim() ? /\n*$/.exec(before)[0] : null) + text + gap(after.trim() ? /^\n*/.exec(after)[0] : null);
  area.focus();
  if (document.execCommand('insertText', false, whole)) return;
  area.setRangeText(whole, area.selectionStart, area.selectionEnd, 'end');
  area.dispatchEvent(new Event('input', { bubbles: true }));
}

let asPlain = false;
document.addEventListener('keydown', (event) => { asPlain = event.shiftKey && (event.ctrlKey || event.metaKey); });
document.addEventListener('keyup', () => { asPlain = false; });
document.addEventListener('paste', (event) => {
  const area = event.target;
  if (asPlain || !(area instanceof HTMLTextAreaElement) || !('markdown' in area.dataset)) return;
  const [html, plain] = ['text/html', 'text/plain'].map((type) => event.clipboardData.getData(type));
  const text = (html && fromPage(html)) || (plain && fromLines(plain));
  if (!text) return;
  event.preventDefault();
  insert(area, text);
});
