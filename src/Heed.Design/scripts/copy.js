// Copies what stands in a field. Without this script the button is not there, and the field is copied by hand.

async function copy(field) {
  try {
    await navigator.clipboard.writeText(field.value);
  } catch {
    // Not allowed, or not over a secure connection: the older way, which also leaves the text chosen.
    field.select();
    return document.execCommand('copy');
  }
  return true;
}

for (const button of document.querySelectorAll('[data-copies]')) {
  const field = document.getElementById(button.dataset.copies);
  const said = button.parentElement.querySelector('[role=status]');
  button.parentElement.hidden = false;
  button.addEventListener('click', async () => {
    said.textContent = '';
    said.textContent = await copy(field) ? button.dataset.done : button.dataset.failed;
  });
}
