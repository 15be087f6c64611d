// A page with words that were not sent asks before it is left. Forms that save themselves ask for themselves.

const typed = 'textarea, input[type="text"], input[type="email"], input[type="url"], input:not([type])';
const leaving = new Set();

// After a refusal the page holds what was typed, and nothing of it is saved.
const wasRefused = document.getElementById('error-summary') !== null;
const isChanged = (form) => [...form.querySelectorAll(typed)].some((field) => field.value !== field.defaultValue || (wasRefused && field.value !== ''));

for (const form of document.querySelectorAll('form[method="post"]:not([data-autosave])')) {
  form.addEventListener('submit', () => leaving.add(form));
}

window.addEventListener('beforeunload', (event) => {
  const forms = [...document.querySelectorAll('form[method="post"]:not([data-autosave])')];
  if (forms.some((form) => !leaving.has(form) && isChanged(form))) event.preventDefault();
});
window.addEventListener('pageshow', () => leaving.clear());
