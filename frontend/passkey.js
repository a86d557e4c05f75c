// Asks the browser for a passkey and puts its answer into a plain form. Without this file, or in a browser that knows no
// passkeys, the forms stay hidden: there are other ways in.

const forms = document.querySelectorAll('form[data-passkey]');

/** Bytes as the server writes them: base64url without padding. */
const text = (bytes) =>
  btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

const bytes = (text) => Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (c) => c.charCodeAt(0));

/** What the server asks, with its bytes as bytes. */
function read({ publicKey }) {
  const known = (list) => list?.map((key) => ({ ...key, id: bytes(key.id) }));
  return {
    ...publicKey,
    challenge: bytes(publicKey.challenge),
    ...(publicKey.user && { user: { ...publicKey.user, id: bytes(publicKey.user.id) } }),
    ...(publicKey.allowCredentials && { allowCredentials: known(publicKey.allowCredentials) }),
    ...(publicKey.excludeCredentials && { excludeCredentials: known(publicKey.excludeCredentials) }),
  };
}

/** What the browser answered, as JSON. */
function written({ id, rawId, type, response, ...key }) {
  const parts = {};
  for (const name of ['clientDataJSON', 'attestationObject', 'authenticatorData', 'signature', 'userHandle']) {
    if (response[name]) parts[name] = text(response[name]);
  }
  const transports = response.getTransports?.();
  if (transports) parts.transports = transports;
  return JSON.stringify({ id, rawId: text(rawId), type, response: parts, extensions: {}, ...key });
}

async function asked(address) {
  const answer = await fetch(address, { method: 'POST', headers: { accept: 'application/json' } });
  // Whoever has to prove first who they are is led there by the page itself.
  if (answer.status === 401) location.assign(`/confirm?return_to=${encodeURIComponent(location.pathname)}`);
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.json();
}

let waiting;

/** Fills the form and sends it. */
async function answer(form, options = {}) {
  const creates = form.dataset.passkey === 'create';
  const { options: wanted, token } = await asked(creates ? '/account/passkeys/options' : '/passkey');
  waiting?.abort();
  waiting = new AbortController();
  const request = { publicKey: read(wanted), signal: waiting.signal, ...options };
  const key = creates ? await navigator.credentials.create(request) : await navigator.credentials.get(request);
  // By their ids first: a form that was kept has fields of its own, whose names may be any.
  const field = (name) => form.querySelector(`#${name}`) ?? form.elements[name];
  field('token').value = token;
  field('answer').value = written(key);
  form.submit();
}

if (window.PublicKeyCredential) {
  for (const form of forms) {
    form.hidden = false;
    const problem = form.querySelector('[role="alert"]');
    form.addEventListener('submit', async (event) => {
      event.preventDefault();
      problem.hidden = true;
      try {
        await answer(form);
      } catch (error) {
        // Whoever closed the browser's window knows that.
        problem.hidden = error.name === 'AbortError';
      }
    });
  }
  // Where an address is typed, the browser offers passkeys beside the addresses it knows.
  const field = document.querySelector('input[autocomplete~="webauthn"]');
  const form = document.querySelector('form[data-passkey="get"]');
  if (field && form && (await PublicKeyCredential.isConditionalMediationAvailable?.())) {
    const offer = () => answer(form, { mediation: 'conditional' }).catch(() => {});
    if (document.activeElement === field) offer();
    else field.addEventListener('focus', offer, { once: true });
  }
}
