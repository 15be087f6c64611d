// Passkeys: asks the server what to ask for, asks the browser, and sends the answer with the form. Without this script, or in a
// browser without passkeys, the forms stay hidden and the password remains.

const sentences = {
  NotAllowedError: 'The passkey was not used. Try again, or choose another way.',
  InvalidStateError: 'This passkey is already set up for your account.',
  SecurityError: 'Passkeys do not work at this web address.',
};

async function answer(form) {
  const asked = await fetch(form.dataset.options, { method: 'POST', body: new URLSearchParams(new FormData(form)) });
  if (!asked.ok) throw new Error(`The server answered ${asked.status}.`);
  const options = await asked.json();
  return form.dataset.passkey === 'add'
    ? navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
    : navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
}

function enhance(form) {
  const problem = form.querySelector('[role=alert]');
  form.hidden = false;
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    problem.textContent = '';
    try {
      const credential = await answer(form);
      form.elements.credential.value = JSON.stringify(credential.toJSON());
      form.submit();
    } catch (error) {
      problem.textContent = sentences[error.name] ?? 'The passkey could not be used. Reload the page and try again.';
    }
  });
}

if (window.PublicKeyCredential?.parseRequestOptionsFromJSON)
  document.querySelectorAll('form[data-passkey]').forEach(enhance);
