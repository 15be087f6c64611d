// Leaves the page for another one at once, in its place in the history. Without this script the link does it, and stays in the history.

const link = document.getElementById('hide-this-page');
const presses = 3;
const within = 5_000;
let pressed = [];

function hide() {
  // Gone before the other page has come: a slow network must not keep this one in sight.
  document.title = '';
  document.body.hidden = true;
  window.location.replace(link.href);
}

link.addEventListener('click', (event) => {
  event.preventDefault();
  hide();
});

document.addEventListener('keydown', (event) => {
  if (event.key !== 'Shift' || event.repeat) {
    // Capital letters are typed with Shift: only presses with nothing between them count.
    if (event.key !== 'Shift') pressed = [];
    return;
  }
  const now = event.timeStamp;
  pressed = [...pressed.filter((at) => now - at < within), now];
  if (pressed.length >= presses) hide();
});

// What the script adds is said only where it runs.
document.documentElement.classList.add('heed-script');
// Back from the other page: show this one again.
window.addEventListener('pageshow', () => { document.body.hidden = false; });
