// A box that stands for all boxes of its name ticks and clears them. Without this script it is sent, and means all of them.

for (const all of document.querySelectorAll('input[data-select-all]')) {
  const others = [...all.form.querySelectorAll('input[type=checkbox]')].filter((box) => box !== all && box.name === all.name);
  const show = () => {
    const ticked = others.filter((box) => box.checked).length;
    all.checked = ticked === others.length;
    all.indeterminate = ticked > 0 && !all.checked;
  };
  all.addEventListener('change', () => { for (const box of others) box.checked = all.checked; });
  for (const box of others) box.addEventListener('change', show);
  show();
}
