// The forms of the desk, made quicker: they save themselves, links are found while typing, Markdown has a toolbar.
// Without this script everything works by the forms' own buttons.

const make = (tag, attributes = {}, text = '') => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.textContent = text;
  return element;
};

// --- Saving by itself -------------------------------------------------------------------------------------------------

function saveByItself(form) {
  const status = form.querySelector('#status');
  const pause = 10_000;
  let dirty = false;
  let stopped = false;
  let timer;
  let sending;

  async function send() {
    clearTimeout(timer);
    if (!dirty || stopped || sending) return;
    dirty = false;
    const body = new URLSearchParams(new FormData(form));
    body.set('do', 'autosave');
    try {
      const answer = await fetch(form.action.split('#')[0], { method: 'POST', body });
      const told = answer.headers.get('content-type')?.startsWith('application/json') ? await answer.json() : null;
      if (answer.ok && told) {
        form.elements['form.version'].value = told.version;
        form.elements['form.was'].value = told.was;
        status.textContent = told.status;
      } else if (answer.status === 409 && told) {
        // Not saved: whoever leaves now is asked first.
        stopped = dirty = true;
        status.textContent = `${told.status} Select Save to compare the two versions.`;
      } else {
        dirty = true;
        status.textContent = 'Not saved. You may need to sign in again. Your text is still here. Select Save to try again.';
      }
    } catch {
      dirty = true;
      timer = setTimeout(later, pause);
      status.textContent = 'Not saved, because there is no connection. Your text is still here, and we will try again.';
    }
  }

  const later = () => { sending = send().finally(() => { sending = undefined; }); return sending; };
  form.addEventListener('input', () => {
    dirty = true;
    clearTimeout(timer);
    timer = setTimeout(later, pause);
  });
  form.addEventListener('focusout', (event) => {
    if (dirty && !form.contains(event.relatedTarget)) later();
    else if (dirty && event.target.matches('input, textarea, select')) { clearTimeout(timer); timer = setTimeout(later, 1500); }
  });
  form.addEventListener('submit', (event) => {
    clearTimeout(timer);
    if (!sending) { dirty = false; return; }
    // The version of the save under way must be known first, or the form would collide with itself.
    const button = event.submitter;
    event.preventDefault();
    sending.then(() => { dirty = false; form.requestSubmit(button); });
  });
  window.addEventListener('beforeunload', (event) => { if (dirty) event.preventDefault(); });
}

// --- Finding records while typing ----------------------------------------------------------------------------------------

let boxes = 0;

function findWhileTyping(input, host, address, kind, choose) {
  const id = `found-${boxes += 1}`;
  const list = make('ul', { id, role: 'listbox', class: 'heed_find__list', 'aria-label': 'Records found', hidden: '' });
  const said = make('p', { role: 'status', class: 'visually-hidden' });
  let at = -1;
  let timer;
  let asked = 0;
  host.append(list, said);
  for (const [name, value] of Object.entries({ role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': id })) input.setAttribute(name, value);

  const close = () => {
    list.hidden = true;
    at = -1;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  };
  const mark = (next) => {
    const options = [...list.children];
    if (options.length === 0) return;
    at = (next + options.length) % options.length;
    options.forEach((option, i) => option.setAttribute('aria-selected', i === at ? 'true' : 'false'));
    options[at].scrollIntoView({ block: 'nearest' });
    input.setAttribute('aria-activedescendant', options[at].id);
  };
  const show = (records) => {
    list.replaceChildren(...records.map((record, i) => {
      const option = make('li', { id: `${id}-${i}`, role: 'option', 'aria-selected': 'false' }, record.title);
      option.append(make('small', {}, `${record.note}, ${record.path}`));
      option.addEventListener('mousedown', (event) => event.preventDefault());
      option.addEventListener('click', () => { close(); choose(record); });
      return option;
    }));
    list.hidden = records.length === 0;
    at = -1;
    input.setAttribute('aria-expanded', String(records.length > 0));
    input.removeAttribute('aria-activedescendant');
    said.textContent = records.length === 0 ? 'No records found.' : records.length === 1 ? '1 record found.' : `${records.length} records found.`;
  };
  const ask = async () => {
    const mine = asked += 1;
    if (input.value.trim().length < 2) { close(); return; }
    try {
      const answer = await fetch(`${address}?${new URLSearchParams({ q: input.value, kind })}`);
      if (answer.ok && mine === asked) show(await answer.json());
    } catch { close(); }
  };
  input.addEventListener('input', () => { clearTimeout(timer); timer = setTimeout(ask, 150); });
  input.addEventListener('blur', () => setTimeout(close, 100));
  input.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (list.hidden) ask(); else mark(at + (event.key === 'ArrowDown' ? 1 : at < 0 ? 0 : -1));
    } else if (event.key === 'Escape' && !list.hidden) {
      event.preventDefault();
      close();
    } else if (event.key === 'Enter' && at >= 0) {
      event.preventDefault();
      list.children[at].click();
    }
  });
}

function chooseLinks(form, find) {
  const input = find.querySelector('input:not([type=radio])');
  const button = find.querySelector('button[value^="find:"]');
  let chosen;
  find.addEventListener('input', (event) => { if (event.target === input) { chosen?.remove(); chosen = undefined; } });
  findWhileTyping(input, find, form.dataset.titles, find.dataset.kind, (record) => {
    input.value = record.title;
    chosen?.remove();
    chosen = make('input', { type: 'hidden', name: find.dataset.place, value: record.path });
    find.append(chosen);
    // A list grows by a row: the page does that.
    if (find.closest('.heed_links')) form.requestSubmit(button);
    else form.dispatchEvent(new Event('input', { bubbles: true }));
  });
  input.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.defaultPrevented) return;
    event.preventDefault();
    if (input.value.trim()) form.requestSubmit(button);
  });
}

// --- Markdown -----------------------------------------------------------------------------------------------------------

function addToolbar(form, area) {
  const label = form.querySelector(`label[for="${CSS.escape(area.id)}"]`)?.textContent ?? 'text';
  const bar = make('div', { role: 'toolbar', class: 'heed_toolbar', 'aria-label': `Format ${label}`, 'aria-controls': area.id });
  const wrap = (before, after, empty) => {
    const { selectionStart: start, selectionEnd: end, value } = area;
    const text = value.slice(start, end) || empty;
    area.focus();
    area.setRangeText(before + text + after, start, end, 'end');
    area.setSelectionRange(start + before.length, start + before.length + text.length);
    area.dispatchEvent(new Event('input', { bubbles: true }));
  };
  const begin = (mark) => {
    const start = area.value.lastIndexOf('\n', area.selectionStart - 1) + 1;
    const lines = area.value.slice(start, area.selectionEnd).split('\n').map((line) => mark + line).join('\n');
    area.focus();
    area.setRangeText(lines, start, area.selectionEnd, 'end');
    area.dispatchEvent(new Event('input', { bubbles: true }));
  };
  const actions = [
    ['Bold', () => wrap('**', '**', 'words')],
    ['Italic', () => wrap('*', '*', 'words')],
    ['Heading', () => begin('## ')],
    ['List', () => begin('- ')],
    ['Link', () => wrap('[', '](https://)', 'words')],
    ['Link to a record', () => findRecord()],
  ];
  const buttons = actions.map(([text, act], i) => {
    const button = make('button', { type: 'button', class: 'heed_plain-button', tabindex: i === 0 ? '0' : '-1' }, text);
    button.addEventListener('click', act);
    return button;
  });
  bar.addEventListener('keydown', (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const from = buttons.indexOf(document.activeElement);
    if (!step || from < 0) return;
    event.preventDefault();
    buttons[from].tabIndex = -1;
    const to = buttons[(from + step + buttons.length) % buttons.length];
    to.tabIndex = 0;
    to.focus();
  });
  const programme = new URL(form.action).pathname.split('/')[2];
  const findRecord = () => {
    const host = make('div', { class: 'heed_find' });
    const input = make('input', { class: 'ds_input', 'aria-label': 'Title of the record to link to', placeholder: 'Title of the record' });
    host.append(input);
    bar.after(host);
    input.focus();
    const end = () => host.remove();
    findWhileTyping(input, host, form.dataset.titles, '', (record) => { end(); wrap('[', `](/${programme}/${record.path})`, record.title); });
    input.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && !event.defaultPrevented) { end(); area.focus(); }
      if (event.key === 'Enter') event.preventDefault();
    });
    input.addEventListener('input', (event) => event.stopPropagation());
    input.addEventListener('blur', () => setTimeout(() => { if (!host.contains(document.activeElement)) end(); }, 200));
  };
  bar.append(...buttons);
  area.before(bar);
}

for (const form of document.querySelectorAll('form[data-titles]')) {
  for (const find of form.querySelectorAll('.heed_find')) chooseLinks(form, find);
  for (const area of form.querySelectorAll('textarea[data-markdown]')) addToolbar(form, area);
  if (form.dataset.autosave) saveByItself(form);
}
